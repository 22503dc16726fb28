import pytest

from checks.select.compound import compile_compounds


def test_parts() -> None:
    (compound,) = compile_compounds("input.a#b[type=Hidden i]:not([disabled]):not(p)") or ()
    assert (compound.tag, compound.classes, compound.ids, compound.not_tags) == (
        "input",
        ("a",),
        ("b",),
        ("p",),
    )
    first, second = compound.conditions
    assert (
        first.test is not None
        and first.test("HIDDEN")
        and not first.test("text")
        and (second.wanted, second.test) == (False, None)
    )


@pytest.mark.parametrize(
    ("query", "value", "matches"),
    [
        ("[a=x]", "x", True), ("[a=x]", "X", False), ("[a=x i]", "X", True), ("[type=x]", "X", True), ("[type=x s]", "X", False), ("[a~=b]", "a b c", True), ("[a~='']", "", False), ("[a|=zh]", "zh-CN", True),
        ("[a|=zh]", "zhx", False), ("[a^=h]", "http", True), ("[a$='.png' i]", "A.PNG", True), ("[a*='']", "x", False), ("[a*='b c']", "ab cd", True),
    ],
)  # fmt: skip
def test_operators(query: str, value: str, matches: bool) -> None:
    (compound,) = compile_compounds(query) or ()
    test = compound.conditions[0].test
    assert test is not None and test(value) is matches


@pytest.mark.parametrize(
    "query",
    [
        "a b",
        "a>b",
        "a:has(b)",
        ":first-child",
        "a:not(.b)",
        "a:not([b],[c])",
        "[a='\\61']",
        "a,,b",
        "a[",
        "",
        "[data-x=q]]",
    ],
)
def test_what_is_left_to_the_tree(query: str) -> None:
    assert compile_compounds(query) is None
