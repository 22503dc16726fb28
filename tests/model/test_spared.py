from datetime import date

from checks.model.spared import Spared

UNTIL = date(2026, 12, 31)


def test_place_rule_and_day() -> None:
    spared = Spared("interface/path-case", "/paths/~1a", "旧", UNTIL)
    today = date(2026, 6, 1)
    assert spared.meets("interface/path-case", "/paths/~1a", today)
    assert spared.meets("interface/path-case", "/paths/~1a/get", today)
    assert not spared.meets("interface/path-case", "/paths/~1ab", today)
    assert not spared.meets("interface/path-case", None, today)
    assert not spared.meets("interface/other", "/paths/~1a", today)
    assert spared.meets("interface/path-case", "/paths/~1a", UNTIL)
    assert not spared.meets("interface/path-case", "/paths/~1a", date(2027, 1, 1))
    assert not spared.meets("interface/path-case", "/paths/~1a", date(2025, 12, 30))


def test_the_whole_document() -> None:
    assert Spared("a/b", "", "旧", UNTIL).meets("a/b", None, UNTIL)
