from checks.rulebook.notices.notice import Notice


def test_errors_are_counted() -> None:
    assert Notice([], 3).errors == 0
