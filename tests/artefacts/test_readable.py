import pytest

from checks.artefacts.page import Page, nothing
from checks.artefacts.readable import is_html
from checks.model.cause import Cause
from checks.model.exchange import Exchange, Failure
from tests.functions.pages import TARGET

URL = "http://www.example.gov.cn/"


def exchange(body: bytes = b"<p>x", kind: str = "text/html", status: int = 200, **more: object) -> Exchange:
    return Exchange(URL, status=status, headers=(("Content-Type", kind),) if kind else (), body=body, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "cause"),
    [
        (exchange(status=403), Cause.FIREWALL), (exchange(status=412), Cause.FIREWALL), (exchange(status=429), Cause.RATE_LIMITED), (exchange(status=502), Cause.SERVER_ERROR), (exchange(status=401), Cause.LOGIN),
        (Exchange(URL, failure=Failure(Cause.TIMEOUT, "15 s")), Cause.TIMEOUT), (exchange(truncated=True), Cause.TOO_LARGE), (exchange(b""), Cause.UNREADABLE), (exchange(b"\xef\xbb\xbf \r\n"), Cause.UNREADABLE),
        (exchange(b"%PDF-1.4 x"), Cause.UNREADABLE), (exchange(b"\x89PNG\r\n" + bytes(range(256)) * 9), Cause.UNREADABLE), (exchange(bytes(range(256)) * 40), Cause.UNREADABLE),
        (exchange(b"<div>" * 100_000), Cause.TOO_LARGE), (exchange(b"<script>$_ts=window['$_ts'];</script>"), Cause.FIREWALL), (exchange("<title>安全验证</title><p>请完成验证".encode()), Cause.FIREWALL),
        (exchange(b"<html><script>var arg1='0123456789ABCDEF0123456789ABCDEF01234567';</script></html>"), Cause.FIREWALL), (exchange(b"<script>x</script>", status=202), Cause.FIREWALL),
    ],
)  # fmt: skip
def test_why_not(found: Exchange, cause: Cause) -> None:
    page = Page.of(found, nothing, TARGET)
    assert page is not None
    unknown = page.unreadable()
    assert unknown is not None and unknown.cause is cause and unknown.zh


@pytest.mark.parametrize(
    "found",
    [exchange(), exchange(status=404), exchange(b"<p>a\x00b\x00c some more text than bytes of nothing, which is what people sometimes leave in their pages"), exchange("<p>\ufffd正文正文正文正文正文正文".encode()), exchange("<title>网络安全验证工作会议</title><p>".encode() + "正文".encode() * 120),
     exchange(b"plain text"), exchange("<meta charset=gbk><p>中文".encode("gbk"))],
)  # fmt: skip
def test_readable(found: Exchange) -> None:
    page = Page.of(found, nothing, TARGET)
    assert page is not None and page.unreadable() is None


@pytest.mark.parametrize(
    ("found", "html"),
    [
        (exchange(), True), (exchange(kind="TEXT/HTML; charset=x"), True), (exchange(kind="application/xhtml+xml"), True), (exchange(kind=""), False), (exchange(b"<!DOCTYPE html><p>", kind=""), True),
        (exchange(b"<html>", kind="text/plain"), True), (exchange(b"{}", kind="application/json"), False), (exchange(b"<svg>", kind="image/svg+xml"), False), (exchange(b"<html>", kind="application/pdf"), False),
    ],
)  # fmt: skip
def test_what_is_html(found: Exchange, html: bool) -> None:
    assert is_html(found) is html
    assert (Page.of(found, nothing, TARGET) is not None) is html


def test_what_is_no_page() -> None:
    assert Page.of(exchange(status=302), nothing, TARGET) is None
    assert Page.of(exchange(role="resource"), nothing, TARGET) is None
    assert Page.of(exchange(role="link"), nothing, TARGET) is None
    assert Page.of(exchange(role="probe-404"), nothing, TARGET) is not None
