"""Cause: why something could not be checked."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Final


class Cause(StrEnum):
    """Never a fault of the target by itself; each `cantTell` carries exactly one."""

    BUDGET = "budget"  # the crawl budget ended before it was read
    CALENDAR = "calendar-missing"  # no holiday calendar for the year
    CODE_TABLE = "code-table-missing"  # a coded column without its table
    CONFIRMATION = "needs-confirmation"  # only a person can decide
    CRASHED = "rule-crashed"  # our own fault; the rest of the report stands
    DNS = "dns"
    FIREWALL = "firewall"  # 403, 412, a challenge page
    FORBIDDEN_ADDRESS = "forbidden-address"  # the address guard refused
    HISTORY = "insufficient-history"
    LIMIT = "limit"  # a rule ran into its time or memory limit
    LOGIN = "login"
    NOT_COLLECTED = "not-collected"
    RATE_LIMITED = "rate-limited"  # 429
    NOT_IMPORTED = "not-imported"  # a rule of another language that cannot run here
    REDIRECTS = "redirects"  # endless or too many
    REFUSED = "refused"  # connection refused or reset
    RENDERING = "needs-rendering"  # a script may still insert it
    ROBOTS = "robots"
    SAMPLE = "insufficient-sample"
    SERVER_ERROR = "server-error"  # 5xx on a page that should have been judged
    TIMEOUT = "timeout"
    TLS = "tls"
    TOO_LARGE = "too-large"
    UNREADABLE = "unreadable"  # cannot be decoded or parsed


CAUSE_WORDS: Final[Mapping[str, tuple[str, str]]] = {
    "budget": ("采集额度用完", "crawl budget used up"),
    "calendar-missing": ("缺当年节假日历", "no holiday calendar for the year"),
    "code-table-missing": ("缺代码表", "code table missing"),
    "needs-confirmation": ("待人工确认", "needs a person's confirmation"),
    "rule-crashed": ("规则运行出错（本程序的问题）", "the rule crashed (our fault)"),
    "dns": ("域名解析失败", "name could not be resolved"),
    "firewall": ("被防护设备拦截", "refused by a firewall"),
    "forbidden-address": ("地址不允许访问", "address not allowed"),
    "insufficient-history": ("历史采集次数不足", "not enough history"),
    "not-imported": ("规则未能导入", "the rule could not be imported"),
    "limit": ("规则超出时间或内存上限", "the rule ran into its limit"),
    "login": ("需要登录", "login required"),
    "not-collected": ("未采集", "not collected"),
    "rate-limited": ("访问频率受限", "rate limited"),
    "redirects": ("跳转过多", "too many redirects"),
    "refused": ("连接被拒绝或中断", "connection refused or reset"),
    "needs-rendering": ("内容由脚本生成，需浏览器渲染", "written by scripts: needs rendering"),
    "robots": ("robots.txt 不允许采集", "not allowed by robots.txt"),
    "insufficient-sample": ("样本不足", "sample too small"),
    "server-error": ("服务器错误", "server error"),
    "timeout": ("超时", "timeout"),
    "tls": ("证书或加密连接失败", "TLS failure"),
    "too-large": ("内容过大", "too large"),
    "unreadable": ("无法解码或解析", "cannot be decoded or parsed"),
}
"""What each cause is called in Chinese and in English."""


def in_english(cause: Cause, told: str) -> str:
    """A text that has no English of its own: the cause's English words, the text behind them in brackets."""
    return f"{CAUSE_WORDS[cause][1]} ({told})" if told else ""
