"""Reports of one small site under four rules of their own, compared with written files (`make golden`)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from types import MappingProxyType

import pytest

from checks.engine.check import check
from checks.model.cause import Cause
from checks.model.exchange import Exchange, Failure
from checks.model.report import Report
from checks.model.rulebook import Rulebook
from checks.model.snapshot import Snapshot
from checks.model.target import Target
from checks.reports import FORMATS
from checks.rulebook.load import load_rulebook

FOLDER = Path(__file__).parent
HOME = "http://www.example.gov.cn/"
SEEN = datetime(2026, 11, 20, 2, 0, tzinfo=UTC)
ARTICLE = (
    '<head><title>{0}</title><meta name="ArticleTitle" content="{0}">{1}</head><body><p>{2}</p></body></html>'
)
SOURCE = '<meta name="ContentSource" content="示例局">'
PAGES = {
    "": (200, '<html lang="zh-CN"><title>首页</title><a href="/a/1.html">一</a><a href="/a/2.html">二</a><a href="/gone.html">三</a>'),
    "a/1.html": (200, "<html>" + ARTICLE.format("关于<i>的通知", SOURCE, "正文 =cmd() [x](javascript:y) | 竖线")),
    "a/2.html": (200, '<html lang="zh-CN">' + ARTICLE.format("公告", "", "机密★10年")),
    "gone.html": (404, "<p>没有</p>"),
}  # fmt: skip
FILES = {
    "csv": "csv",
    "github": "txt",
    "json": "json",
    "junit": "xml",
    "markdown": "md",
    "sarif": "sarif",
    "text": "txt",
}


def exchanges() -> Iterator[Exchange]:
    """Four pages, and one that did not answer."""
    for number, (path, (status, html)) in enumerate(PAGES.items()):
        yield Exchange(
            url=HOME + path, status=status, headers=(("Content-Type", "text/html; charset=utf-8"),),
            body=html.encode(), started_at=SEEN, elapsed_ms=10 + number, depth=min(number, 1),
            from_url=HOME if path else None, record=f"urn:uuid:00000000-0000-4000-8000-00000000000{number}",
        )  # fmt: skip
    yield Exchange(
        url=f"{HOME}slow.html", failure=Failure(Cause.TIMEOUT, "no answer within 20 s"), started_at=SEEN, depth=1,
        from_url=HOME, record="urn:uuid:00000000-0000-4000-8000-000000000009",
    )  # fmt: skip


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return load_rulebook(FOLDER / "standards")


@pytest.fixture
def report(rulebook: Rulebook) -> Report:
    known = {exchange.url: exchange for exchange in exchanges()}
    target = Target(
        id="www.example.gov.cn", kind="site", location=HOME, name="示例县人民政府", department="示例县"
    )
    left_out = MappingProxyType({"budget": 3})
    snapshot = Snapshot(target, SEEN, "0" * 64, exchanges, known.get, left_out)
    return replace(check(rulebook, snapshot, as_of=date(2026, 11, 20)), tool_version="0.0.0")


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("name", sorted(FILES))
def test_a_report_looks_as_written(
    name: str, lang: str, report: Report, rulebook: Rulebook, golden: bool
) -> None:
    rendered = FORMATS[name].render(report, rulebook, lang=lang)
    assert isinstance(rendered, str)
    path = FOLDER / "expected" / f"{name}.{lang}.{FILES[name]}"
    if golden:
        path.write_text(rendered, "utf-8", newline="")
    with path.open(encoding="utf-8", newline="") as file:
        assert rendered == file.read(), f"{path.name} differs; run `make golden` and read the diff"
