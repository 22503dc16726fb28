from checks.rulebook.spectral_merge import Source
from checks.rulebook.spectral_override import apply_overrides

RULE = {"given": "$", "then": {"function": "truthy"}}


def test_rules_and_severities_for_some_files_and_places() -> None:
    content = {
        "rules": {"a": RULE},
        "overrides": [
            {"files": ["old/*.yaml"], "rules": {"a": "off", "b": RULE}},
            {"files": ["*.yaml#/paths/~1x"], "rules": {"a": "hint"}},
        ],
    }
    source, pointers = apply_overrides(Source("r", content), "old/api.yaml")
    assert source.content["rules"] == {"a": "off", "b": RULE} and pointers == {"a": {"#/paths/~1x": 3}}
    assert source.content["extends"][0].content["rules"] == {"a": RULE}
    source, pointers = apply_overrides(Source("r", content), "new.json")
    assert source.content == {"rules": {"a": RULE}} and pointers == {}
