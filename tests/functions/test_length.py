import pytest

from tests.functions.calling import fails, holds


def test_sizes() -> None:
    assert (
        holds("length", "ab", {"min": 2, "max": 2})
        and fails("length", "a", {"min": 2})
        and fails("length", [1, 2], {"max": 1})
    )
    assert (
        holds("length", {"a": 1}, {"max": 1})
        and fails("length", 5, {"max": 1})
        and holds("length", True, {"min": 2})
    )
    assert fails("length", "𠮷", {"max": 1})  # two UTF-16 units, as JavaScript counts
    with pytest.raises(ValueError, match="min or max"):
        holds("length", "a")
