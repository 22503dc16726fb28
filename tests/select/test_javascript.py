import math
from typing import Any

import pytest

from checks.model.value import ABSENT
from checks.select.javascript import (
    METHODS,
    Thrown,
    loose_equal,
    member,
    number,
    strict_equal,
    text,
    truth,
    type_name,
)


def test_truth() -> None:
    assert not any(map(truth, (None, ABSENT, False, 0, "", math.nan))) and all(
        map(truth, ([], {}, "0", 1, -1))
    )


@pytest.mark.parametrize(
    ("left", "right", "strict", "loose"),
    [(1, 1.0, True, True), (1, True, False, True), ("1", 1, False, True), (None, ABSENT, False, True),
     (None, 0, False, False), ("", 0, False, True), ("a", "a", True, True), ([1], "1", False, True)],
)  # fmt: skip
def test_equality(left: Any, right: Any, strict: bool, loose: bool) -> None:
    assert strict_equal(left, right) is strict and loose_equal(left, right) is loose


def test_members() -> None:
    assert member("abc", "length") == 3 and member([5], 0) == 5 and member({"a": 1}, "b") is ABSENT
    assert (
        member([], "constructor").name == "Array"
        and member({"length": 9}, "length") == 9
        and member(5, "x") is ABSENT
    )
    with pytest.raises(Thrown):
        member(None, "a")


def test_conversions() -> None:
    assert text(1.0) == "1" and text([1, None]) == "1," and text(None) == "null" and math.isnan(number("x"))
    assert number(" 2 ") == 2 and type_name(None) == "object" and type_name(ABSENT) == "undefined"


def test_methods() -> None:
    assert (
        METHODS["includes"]([1, "a"], "a")
        and METHODS["indexOf"]("abc", "c") == 2
        and METHODS["match"]("ab", "^a")
    )
    assert (
        METHODS["split"]("a,b", ",") == ["a", "b"]
        and METHODS["slice"]("abc", -1) == "c"
        and METHODS["charAt"]("a", 5) == ""
    )


def test_more_methods() -> None:
    assert METHODS["at"]("abc", -1) == "c" and METHODS["at"]("abc", 3) is ABSENT
    assert METHODS["concat"](["a"], ["b"], "c") == ["a", "b", "c"] and METHODS["concat"]("a", 1) == "a1"
    assert METHODS["lastIndexOf"]("abab", "ab") == 2 and METHODS["lastIndexOf"]([1, 2, 1], 1) == 2
    assert METHODS["replace"]("aa", "a", "b") == "ba" and METHODS["replaceAll"]("aa", "a", "b") == "bb"
    assert METHODS["substr"]("abcd", -3, 2) == "bc" and METHODS["substring"]("abcd", 3, 1) == "bc"


def test_values_have_the_methods_of_their_kind() -> None:
    assert truth(member("a", "match")) and truth(member([], "join")) and truth(member(1, "toString"))
    assert member(1, "match") is ABSENT and member("a", "join") is ABSENT and member({}, "match") is ABSENT
