from datetime import date

from checks.functions.marks.people import digest, id_numbers, is_id_number, is_lawful, masked, old_numbers
from tests.functions.pages import page

DAY = date(2026, 11, 23)
NUMBER = "11010519491231002X"  # the worked example of GB 11643-1999


def test_numbers() -> None:
    assert list(id_numbers(f"甲{NUMBER}乙 {NUMBER}1 110105-19491231-002x", DAY)) == [NUMBER, NUMBER]
    assert (
        not is_id_number("110105194912310021", DAY)
        and not is_id_number("99" + NUMBER[2:], DAY)
        and not is_id_number(NUMBER, date(1949, 1, 1))
    )
    assert list(old_numbers("身份证号 110105491231002，电话 110105491231002")) == ["110105491231002"]


def test_what_may_be_shown() -> None:
    assert masked(NUMBER) == "110*************2X" and masked("1234") == "****" and len(digest(NUMBER)) == 12
    assert is_lawful(page("<title>行政处罚决定")) and not is_lawful(page("<title>通知"))
