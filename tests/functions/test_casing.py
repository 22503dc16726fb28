import pytest

from tests.functions.calling import fails, holds


@pytest.mark.parametrize(
    ("case", "good", "bad"),
    [
        ("camel", "abcDef", "AbcDef"),
        ("pascal", "AbcDef", "abcDef"),
        ("kebab", "abc-def", "abc_def"),
        ("snake", "abc_def", "abcDef"),
        ("cobol", "ABC-DEF", "abc-def"),
        ("macro", "ABC_DEF", "abc_def"),
        ("flat", "abc", "aBc"),
    ],
)
def test_cases(case: str, good: str, bad: str) -> None:
    assert holds("casing", good, {"type": case}) and case in fails("casing", bad, {"type": case})


def test_other_values_hold_and_options_are_read() -> None:
    from checks.functions.casing import Separator

    assert holds("casing", "", {"type": "flat"}) and holds("casing", 5, {"type": "flat"})
    assert fails("casing", "abc1", {"type": "flat", "disallowDigits": True})
    assert holds("casing", "/a/b", {"type": "flat", "separator": Separator("/", True)})
    with pytest.raises(ValueError, match="one character"):
        fails("casing", "a", {"type": "flat", "separator": Separator("ab")})
