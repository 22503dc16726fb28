import pytest

from tests.functions.pages import of_text, page

ARTICLE = "<h1>关于某事的通知</h1><p>发布时间：2026-06-08 15:30</p><div id=zoom><p>正文</p></div>"


def test_visible() -> None:
    assert of_text("sameDay", "2026-06-08 09:00", page(ARTICLE)) == []
    assert of_text("sameDay", "2026-05-01", page(ARTICLE)) == ["2026-05-01 2026-06-08"]
    assert of_text("sameDay", "2026-06-07", page(ARTICLE), days=1) == []
    assert of_text("sameDay", "昨天", page(ARTICLE)) == of_text("sameDay", "2026-05-01", page("<p>x")) == []


@pytest.mark.parametrize(
    ("path", "written", "wrong"),
    [
        ("202606/t20260610_1.html", "2026-03-01", True), ("t20260608_1.html", "2026-06-08", False), ("art/8812.html", "2026-01-01", False),
        ("2026-06/x.html", "2026-06-30", False), ("2026-06/x.html", "2026-04-30", True), ("2026/6/8/1.html", "2026-09-08", False),
        ("20269999/1.html", "2020-01-01", False), ("art/2026/6/8/art_1_1.html", "2026-05-01", True),
    ],
)  # fmt: skip
def test_address(path: str, written: str, wrong: bool) -> None:
    artefact = page("<p>", url=f"http://www.example.gov.cn/{path}")
    assert bool(of_text("sameDay", written, artefact, to="address", days=30)) is wrong
