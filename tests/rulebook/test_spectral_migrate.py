from checks.rulebook.spectral_migrate import migrate


def test_except_becomes_overrides() -> None:
    content = {"overrides": [{"files": ["a"]}], "except": {"b.yaml#/info": ["x", "y"], "#/paths": ["z"]}}
    assert migrate(content) == {
        "overrides": [
            {"files": ["a"]},
            {"files": ["b.yaml#/info"], "rules": {"x": "off", "y": "off"}},
            {"files": ["**#/paths"], "rules": {"z": "off"}},
        ]
    }


def test_former_names_of_rules() -> None:
    former = {"oas2-valid-parameter-example": "warn", "oas2-valid-definition-example": "error", "own": "hint"}
    assert migrate({"rules": former}) == {"rules": {"oas2-valid-schema-example": "error", "own": "hint"}}
    both = {"operation-2xx-response": "off", "operation-success-response": "info"}
    assert migrate({"rules": both}) == {"rules": {"operation-success-response": "info"}}
    defined = {"operation-2xx-response": {"given": "$"}}
    assert migrate({"rules": defined}) == {"rules": defined}


def test_nothing_to_change() -> None:
    assert migrate({"extends": "spectral:oas", "except": 5}) == {"extends": "spectral:oas"}
