import pytest

from checks.functions.marks.codes import as_code, find_codes, footer_code
from tests.functions.pages import page


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("3100000044", "3100000044"),
        (" BM07000001 ", "bm07000001"),
        ("３１００００００４４", "3100000044"),
        ("28", None),
        ("310000000044", None),
        ("政府网站标识码", None),
        (None, None),
    ],
)
def test_codes(written: str | None, code: str | None) -> None:
    assert as_code(written) == code


def test_labels() -> None:
    assert (
        footer_code("网站标识码 : 1304000009 冀ICP") == "1304000009"
        and footer_code("网 站 标 识 码:bm07000001") == "bm07000001"
    )
    assert footer_code("网站标识码:冀ICP备1304000009") is None and footer_code("标识码1304000009") is None


def test_places() -> None:
    markup = "<meta name=siteidcode content=3100000044><p>网站标识码：3100000045<div sitecode=3100000046></div><script>x.setAttribute('sitecode','3100000047');a.append(x)</script>"
    assert [(code.value, code.place) for code in find_codes(page(markup))] == [
        ("3100000044", "meta"), ("3100000045", "footer"), ("3100000046", "error-report"), ("3100000047", "error-report"),
    ]  # fmt: skip
