"""Readable: whether a response is a page that can be judged, or why not."""

import re
from typing import TYPE_CHECKING, Final

from checks.artefacts.magic import magic
from checks.artefacts.refusal import refusal
from checks.model.cause import Cause
from checks.model.exchange import Exchange
from checks.model.problem import Unknown

if TYPE_CHECKING:
    from checks.artefacts.page import Page

_HTML_TYPES: Final = ("text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml")
_SNIFFED: Final = (
    "",
    "text/plain",
    "application/octet-stream",
    "unknown/unknown",
    "*/*",
    "application/x-httpd-php",
)
_CONTROL: Final = re.compile(r"[\x01-\x08\x0e-\x1a]")
_MOST_CONTROL: Final = 0.03
_MOST_LOST: Final = 0.30
_LITTLE_TEXT: Final = 200
_SCRIPTED_CHALLENGE: Final = re.compile(
    r"\$_ts\b|acw_sc__v\d|__jsl_clearance|\bjsl_clearance|cf[-_]chl|challenge-platform|_Incapsula_|yunsuo_session|wzws_|"
    r"safedog|arg1=['\"][0-9A-F]{30}|document\.cookie\s*=\s*['\"](?:__tst_status|HMY_JC)|anti_bot|antibot"
)
_SPOKEN_CHALLENGE: Final = re.compile(
    r"安全验证|访问验证|人机验证|滑动验证|请(?:开启|启用)\s*javascript|请求(?:疑似|包含|带有|存在).{0,12}(?:攻击|不合法|非法|恶意|威胁)"
    r"|访问(?:被|已被)(?:拦截|阻断|拒绝|禁止)|网站防火墙|web\s*应用防火墙|已被(?:防火墙|安全狗|云锁)|访问过于频繁|checking your browser"
    r"|just a moment",
    re.IGNORECASE,
)


def is_html(exchange: Exchange) -> bool:
    """Whether a response is, or claims to be, HTML; what claims nothing is looked at."""
    kind = (exchange.header("content-type") or "").partition(";")[0].strip().lower()
    if kind in _HTML_TYPES:
        return True
    return kind in _SNIFFED and magic(exchange.body) == "html"


def why_unreadable(page: "Page") -> Unknown | None:
    """Why nothing can be judged: failed, refused, cut, empty, no text, beyond the limits, a challenge page."""
    exchange = page.exchange
    refused = refusal(exchange)
    if refused is not None:
        return refused
    if exchange.truncated:
        return Unknown(
            Cause.TOO_LARGE,
            "页面超过采集上限，只收到一部分",
            "the page is larger than what is collected of one: only a part is there",
        )
    if not page.source.strip("\ufeff\x00 \t\r\n"):
        return Unknown(Cause.UNREADABLE, "响应正文为空", "the body is empty")
    kind = magic(exchange.body)
    if kind not in ("html", "text", "other", "empty"):
        return Unknown(
            Cause.UNREADABLE, f"标为网页，内容却是 {kind}", f"declared as a page, the content is {kind}"
        )
    if _is_binary(page.source[:20_000]):
        return Unknown(
            Cause.UNREADABLE,
            "标为网页，内容却不是可读的文字",
            "declared as a page, the content is no readable text",
        )
    if isinstance(page.parsed, Unknown):
        return page.parsed
    return _challenge(page)


def _is_binary(sample: str) -> bool:
    """Whether too much of a text is no text: control characters, or what could not be decoded."""
    control = sample.count("\x00") + len(_CONTROL.findall(sample[:2_000]))
    return control > len(sample[:2_000]) * _MOST_CONTROL or sample.count("\ufffd") > len(sample) * _MOST_LOST


def _challenge(page: "Page") -> Unknown | None:
    """A shell that a firewall sends instead of the page (瑞数, 加速乐, 阿里云, Cloudflare, …)."""
    if len(page.source) > 200_000 or len(page.text) >= _LITTLE_TEXT:
        return None
    if _SCRIPTED_CHALLENGE.search(page.source) or _SPOKEN_CHALLENGE.search(f"{page.title} {page.text}"):
        return Unknown(
            Cause.FIREWALL, "防护质询页，不是页面本身", "a firewall's challenge, not the page itself"
        )
    return None
