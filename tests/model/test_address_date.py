from datetime import date

import pytest

from checks.model.address_date import address_date, with_year

HOST = "http://www.example.gov.cn"
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("path", "date"),
    [
        ("/202606/t20260610_1.html", "2026-06-10"), ("/2026-06/08/1.html", "2026-06-08"), ("/art/2026/6/8/art_1.html", "2026-06-08"), ("/2026-06/a.html", "2026-06"),
        ("/20269999/1.html", None), ("/8812.html", None), ("/19700101/x.html", None),
    ],
)  # fmt: skip
def test_dates_in_addresses(path: str, date: str | None) -> None:
    assert address_date(HOST + path) == date


@pytest.mark.parametrize(
    ("path", "month", "day", "found"),
    [
        ("/tz/201508/t20150807_1.html", 8, 7, date(2015, 8, 7)), ("/News/2015/1127/61EF.shtml", 11, 20, date(2015, 11, 20)),
        ("/2017/0101/a.html", 12, 31, date(2016, 12, 31)), ("/2016/1231/a.html", 1, 2, date(2017, 1, 2)),
        ("/art/2025-12/a.html", 1, 3, date(2026, 1, 3)), ("/2026/0105/a.html", 12, 30, date(2025, 12, 30)),
        ("/2026/1120/a.html", 11, 21, date(2026, 11, 21)), ("/a.html", 11, 24, date(2026, 11, 24)), ("/a.html", 12, 1, date(2025, 12, 1)),
        ("/2015-02/a.html", 2, 29, date(2016, 2, 29)), ("/a.html", 13, 1, None), ("/2015/0807/a.html", 2, 30, None),
    ],
)  # fmt: skip
def test_the_year_that_a_list_leaves_out(path: str, month: int, day: int, found: date | None) -> None:
    assert with_year(month, day, HOST + path, TODAY) == found
