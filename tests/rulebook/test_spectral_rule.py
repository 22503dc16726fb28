from checks.rulebook.spectral_rule import SpectralRule


def test_the_longest_pointer_counts() -> None:
    rule = SpectralRule("a", (), (), 1, pointers={"#/paths": 3, "#/paths/~1x": 0})
    assert (
        rule.severity_at("#/info") == 1
        and rule.severity_at("#/paths/~1y") == 3
        and rule.severity_at("#/paths/~1x/get") == 0
    )


def test_formats() -> None:
    assert SpectralRule("a", (), (), 1).judges(frozenset()) and not SpectralRule(
        "a", (), (), 1, formats=frozenset({"oas2"})
    ).judges(frozenset({"oas3"}))
