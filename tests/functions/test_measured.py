"""measured on numbers, partial numbers and repeated measurements."""

import pytest

from tests.functions.calling import call, fails, holds, unknown


@pytest.mark.parametrize("value", [3, 3.0, 0, {"value": 2, "partial": False}, [1, 3, 9], "12", None, {}])
def test_holds(value: object) -> None:
    assert holds("measured", value, {"max": 3})


@pytest.mark.parametrize(
    "value", [4, 3.5, {"value": 4, "partial": False}, {"value": 4, "partial": True}, [4, 4]]
)
def test_more_than_the_most_fails(value: object) -> None:
    assert "超过 3" in fails("measured", value, {"max": 3})


def test_less_than_the_least_fails() -> None:
    assert "不到 14" in fails("measured", 13, {"min": 14, "max": 20})


def test_a_part_below_the_most_tells_nothing() -> None:
    assert unknown("measured", {"value": 2, "partial": True}, {"max": 3}).cause == "not-collected"


def test_measurements_that_vary_tell_nothing() -> None:
    options = {"max": 3000, "spread": 0.5, "least": 3}
    assert unknown("measured", [1000, 9000, 2500], options).cause == "insufficient-sample"
    assert unknown("measured", [2000, 2000], options).cause == "insufficient-sample"
    assert holds("measured", [2100, 2800, 3500], options)
    assert holds("measured", [200, 900, 300], options), "all within: how much they vary does not matter"
    assert fails("measured", [4000, 9000, 20000], options), "all beyond"
    assert "4800" in fails("measured", [4700, 4800, 4900], options)


@pytest.mark.parametrize("options", [{}, {"min": 2, "max": 1}])
def test_refuses_bounds_that_make_no_sense(options: dict[str, float]) -> None:
    with pytest.raises(ValueError):
        call("measured", 1, options)
