import pytest

from checks.model.cause import Cause
from tests.functions.calling import fails, holds, unknown

LIST = {"codelist": "gbt2260"}


def test_known_regions_hold_with_their_extensions() -> None:
    for code in ("210000", "210100", "210112", "210112001", "210112001001"):
        assert holds("regionCode", code, LIST)
    assert holds("regionCode", "", LIST)


def test_unknown_regions() -> None:
    assert "21010" in fails("regionCode", "21010", LIST)
    assert "99" in fails("regionCode", "990000", LIST)
    assert fails("regionCode", "219999", LIST)
    assert fails("regionCode", "210199", LIST)


def test_parts_that_the_list_lacks_cannot_be_told() -> None:
    assert unknown("regionCode", "110101", LIST).cause is Cause.CODE_TABLE
    assert unknown("regionCode", "210202", LIST).cause is Cause.CODE_TABLE


def test_unknown_list_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown code list"):
        holds("regionCode", "210000", {"codelist": "nowhere"})
