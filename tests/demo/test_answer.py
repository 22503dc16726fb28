import pytest

from checks.demo.answer import HTML, Answer


@pytest.mark.parametrize(
    ("answer", "page", "charset"),
    [
        (Answer(b"<p>x"), True, "utf-8"),
        (Answer(b'<meta charset="gb2312">', "text/html"), True, "gb18030"),
        (Answer(b'<meta charset="gb2312">', HTML), True, "utf-8"),
        (Answer(b"x", "text/css"), False, "utf-8"),
        (Answer(b"x", HTML, 404), False, "utf-8"),
    ],
)
def test_an_answer_knows_whether_it_is_a_page_and_how_it_is_written(
    answer: Answer, page: bool, charset: str
) -> None:
    assert (answer.is_page, answer.charset) == (page, charset)
