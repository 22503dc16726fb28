import pytest

from tests.functions.calling import fails, holds


def test_exactly_one() -> None:
    options = {"properties": ("a", "b")}
    assert (
        holds("xor", {"a": 1}, options)
        and fails("xor", {}, options)
        and "a、b" in fails("xor", {"a": 1, "b": 2}, options)
    )
    with pytest.raises(ValueError, match="two"):
        holds("xor", {}, {"properties": ()})
