import pytest

from tests.functions.calling import fails, holds


def test_ten_digits_or_bm() -> None:
    assert (
        holds("siteCode", "2101000001")
        and holds("siteCode", "bm12345678")
        and holds("siteCode", " 2101000001 ")
    )
    for wrong in ("", "210100001", "BM12345678", "政府网站标识码", "21010000012"):
        assert fails("siteCode", wrong)


def test_province_is_compared_with_the_list() -> None:
    assert holds("siteCode", "2101000001", {"codelist": "gbt2260"})
    assert holds("siteCode", "bm99000001", {"codelist": "gbt2260"})
    assert "99" in fails("siteCode", "9901000001", {"codelist": "gbt2260"})
    with pytest.raises(ValueError, match="unknown code list"):
        holds("siteCode", "2101000001", {"codelist": "nowhere"})
