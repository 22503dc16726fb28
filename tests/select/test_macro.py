from checks.select.macro import SAID
from checks.select.sql import Session


def test_every_session_says_one_thing_in_two_languages() -> None:
    with Session([]) as session:
        rows = session.rows(
            "SELECT said('甲' || 1, 'a' || 1) AS detail UNION ALL SELECT NULL ORDER BY detail"
        )
    assert rows == [{"detail": {"zh": "甲1", "en": "a1"}}, {"detail": None}]


def test_a_macro_is_shown_as_it_is_called() -> None:
    assert SAID.call == "said(zh, en)"
