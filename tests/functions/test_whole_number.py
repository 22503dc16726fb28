import pytest

from tests.functions.calling import fails, holds


@pytest.mark.parametrize("text", ["1", "469,585", "１２", " 7 ", "", None, "001"])
def test_whole_numbers(text: str | None) -> None:
    assert holds("wholeNumber", text, {"min": 1})


@pytest.mark.parametrize("text", ["0", "-1", "1.5", "若干", "1,23", "V1.0", "1e9", "9" * 5000])
def test_other_things(text: str) -> None:
    assert fails("wholeNumber", text, {"min": 1})


def test_bounds_decimals_and_blanks() -> None:
    assert "大于 38" in fails("wholeNumber", "39", {"max": 38})
    assert holds("wholeNumber", "17,2", {"decimals": True, "min": 1}) and fails(
        "wholeNumber", "0,2", {"decimals": True, "min": 1}
    )
    assert "没有填写" in fails("wholeNumber", "", {"blank": False})
