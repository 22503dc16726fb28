import pytest

from tests.functions.calling import fails, holds


def test_at_least_one() -> None:
    options = {"properties": ("a", "b")}
    assert (
        holds("or", {"a": None}, options) and fails("or", {"c": 1}, options) and holds("or", "text", options)
    )
    assert "至少" in fails("or", {}, {"properties": ("a", "b", "c", "d", "e")})
    with pytest.raises(ValueError, match="two"):
        holds("or", {}, {"properties": ("a",)})
