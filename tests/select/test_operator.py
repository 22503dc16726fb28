from typing import Any

import pytest

from checks.model.value import ABSENT
from checks.select.operator import Run, binary, equals_text, matches, unary


def given(value: Any) -> Run:
    return lambda *_: value


def never(*_: Any) -> Any:
    raise AssertionError


@pytest.mark.parametrize(("left", "operator", "right", "result"), [
    (1, "===", 1.0, True), (1, "===", True, False), ("1", "==", 1, True), ("1", "!==", 1, True), (None, "==", ABSENT, True),
    ("b", ">", "a", True), ("10", "<", 9, False), ("a", "in", {"a": 0}, True), ("a", "in", ["a"], True), ("a", "in", 5, False),
    (1, "+", "a", "1a"), (7, "%", 4, 3), (1, "-", "2", -1), (None, "??", 5, 5), (0, "??", 5, 0), (0, "||", 5, 5), ("x", "&&", 5, 5),
    ("abc", "=~", "b.", True),
])  # fmt: skip
def test_operands(left: Any, operator: str, right: Any, result: Any) -> None:
    found = binary(operator, given(left), given(right))(None, "", None)
    assert found == result and isinstance(found, bool) is isinstance(result, bool)


def test_logic_looks_no_further_than_it_must() -> None:
    assert binary("&&", given(0), never)(None, "", None) is False
    assert binary("||", given(3), never)(None, "", None) == 3


@pytest.mark.parametrize(
    ("value", "strict", "loose"),
    [("5", True, True), ("6", False, False), (5, False, True), (["5"], False, True), (None, False, False), (ABSENT, False, False)],
)  # fmt: skip
def test_texts_are_equal_as_anywhere(value: Any, strict: bool, loose: bool) -> None:
    assert equals_text(given(value), "5", strict=True)(None, "", None) is strict
    assert equals_text(given(value), "5", strict=False)(None, "", None) is loose
    assert binary("===", given(value), given("5"))(None, "", None) is strict
    assert binary("==", given(value), given("5"))(None, "", None) is loose


def test_before_an_operand() -> None:
    assert unary("!", given(""))(None, "", None) is True and unary("-", given("2"))(None, "", None) == -2
    assert (
        unary("typeof", given([]))(None, "", None) == "object"
        and unary("void", given(1))(None, "", None) is ABSENT
    )
    assert matches("^a", "abc") and not matches("^a", "cba")
