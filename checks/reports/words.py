"""Words: what outcomes, levels, effects, causes and statuses are called in Chinese and English."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from checks.model.cause import CAUSE_WORDS
from checks.model.effect import Advice, Deduct, Effect, Veto
from checks.model.moment import CHINA

if TYPE_CHECKING:
    from checks.model.norm import Edition
    from checks.model.rule import Rule

Label = tuple[str, str]
Labels = Mapping[str, Label]

OUTCOMES: Final[Labels] = {
    "passed": ("通过", "passed"),
    "failed": ("不通过", "failed"),
    "inapplicable": ("不适用", "inapplicable"),
    "cantTell": ("无法判定", "cannot tell"),
    "untested": ("未检查", "untested"),
}

LEVELS: Final[Labels] = {"shall": ("应", "shall"), "should": ("宜", "should"), "may": ("可", "may")}

EFFECTS: Final[Labels] = {
    "veto": ("单项否决", "veto"),
    "deduct": ("扣分", "deduction"),
    "advice": ("提示", "advice"),
}

VERDICTS: Final[Labels] = {
    "qualified": ("合格", "qualified"),
    "unqualified": ("不合格", "unqualified"),
    "undecided": ("未定", "undecided"),
}

CAUSES: Final[Labels] = CAUSE_WORDS

REMEDIES: Final[Labels] = {
    "budget": ("用 --max-pages 增加采集页数后重查", "raise --max-pages and check again"),
    "firewall": (
        "不是内容问题，不影响得分；请网站把采集程序列入白名单后重查",
        "not a fault of the content, not scored; ask the site to let the collector in, then check again",
    ),
    "dns": (
        "请核对网址；域名没有写错时换时间、换网络重查",
        "see whether the address is right; check again later",
    ),
    "forbidden-address": (
        "内网地址要加 --allow-private，或用 --resolve 指明",
        "private addresses need --allow-private or --resolve",
    ),
    "login": ("需要登录的页面请人工核对", "check pages behind a login by hand"),
    "needs-rendering": ("加 --render 用浏览器打开后重查", "check again with --render"),
    "rate-limited": (
        "不影响得分；用 --delay 放慢采集，或请网站放行后重查",
        "not scored; slow down with --delay, or ask the site to let the collector in, then check again",
    ),
    "refused": ("不影响得分；换时间、换网络重查", "not scored; check again at another time or place"),
    "server-error": (
        "不影响得分；稍后重查，仍出错请查网站日志",
        "not scored; check again later, then see the server's log",
    ),
    "timeout": ("不影响得分；换时间、换网络重查", "not scored; check again at another time or place"),
}
"""What whoever checks can do about a cause."""

LEFT_OUT: Final[Labels] = {
    **CAUSES,
    "browser": ("没有能用的浏览器，未渲染", "no usable browser: not rendered"),
    "pattern": ("同一样式的地址过多", "too many addresses of one pattern"),
    "repetition": ("地址中目录反复出现", "folders repeat in the address"),
    "robots": (
        "robots.txt 不允许采集，或 robots.txt 没有读到",
        "not allowed by robots.txt, or robots.txt could not be read",
    ),
    "scope": ("不在采集范围内", "outside the scope"),
    "too-long": ("地址过长", "address too long"),
    "torn": ("档案末尾不完整", "the archive's end is torn"),
}
"""Why addresses were not fetched."""

STATUSES: Final[Labels] = {
    "open": ("待整改", "open"),
    "baseline": ("既有问题", "known before"),
    "waived": ("已豁免", "waived"),
    "dismissed": ("已排除", "dismissed"),
    "confirmed": ("已确认", "confirmed"),
}

KINDS: Final[Labels] = {
    "site": ("网站", "site"),
    "interface": ("接口定义", "interface definition"),
    "wsdl": ("WSDL 接口", "WSDL"),
    "register": ("清单目录", "register"),
}

ARTEFACTS: Final[Labels] = {
    "response": ("HTTP 响应", "response"),
    "page": ("网页", "page"),
    "rendered": ("浏览器渲染后的网页", "rendered page"),
    "site": ("整站", "site"),
    "interface": ("接口定义", "interface definition"),
    "wsdl": ("WSDL/XSD", "WSDL"),
    "record": ("清单中的一行", "record"),
    "register": ("整份清单", "register"),
}

NORM_STATUSES: Final[Labels] = {
    "drafting": ("在编", "drafting"),
    "consultation": ("征求意见", "consultation"),
    "trial": ("试行", "trial"),
    "in-force": ("现行", "in force"),
    "superseded": ("被代替", "superseded"),
    "withdrawn": ("废止", "withdrawn"),
}

PAGE_KINDS: Final[Labels] = {
    "home": ("首页", "home page"),
    "column": ("栏目页", "column"),
    "article": ("文章页", "article"),
    "guide": ("办事指南", "service guide"),
    "interaction": ("互动页", "interaction page"),
    "error": ("错误页", "error page"),
    "other": ("其他页面", "other page"),
}

_PER: Final[Labels] = {
    "finding": ("每处", "per finding"),
    "page": ("每页", "per page"),
    "site": ("", "once a site"),
}


def label(table: Labels, key: str, lang: str = "zh") -> str:
    """The word for a key in the language; an unknown key stands for itself."""
    words = table.get(key)
    if words is None:
        return key
    return words[1] if lang == "en" else words[0]


def seen_at(moment: datetime, lang: str) -> str:
    """When something was collected, by the clock of who reads."""
    if lang == "zh":
        return f"{moment.astimezone(CHINA):%Y-%m-%d %H:%M}（北京时间）"
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC"


def remark(text: str, lang: str = "zh") -> str:
    """A remark behind what it is about."""
    return f"（{text}）" if lang == "zh" else f" ({text})"


def figure(number: float) -> str:
    """A number without needless zeros: 1, 0.5, 72.25."""
    return f"{round(number, 4):.4f}".rstrip("0").rstrip(".")


def effect_key(effect: Effect) -> str:
    """`veto`, `deduct` or `advice`."""
    match effect:
        case Veto():
            return "veto"
        case Deduct():
            return "deduct"
        case Advice():
            return "advice"


def effect_phrase(effect: Effect, lang: str = "zh") -> str:
    """An effect in full: 单项否决 · 每处扣 1 分，最多扣 3 分 · 提示（不计分）."""
    match effect:
        case Deduct(points, per, cap) if lang == "en":
            most = f", at most {figure(cap)}" if cap is not None else ""
            return f"{figure(points)} points off {label(_PER, per, lang)}{most}"
        case Deduct(points, per, cap):
            most = f"，最多扣 {figure(cap)} 分" if cap is not None else ""
            return f"{label(_PER, per)}扣 {figure(points)} 分{most}"
        case Advice():
            return "advice, not scored" if lang == "en" else "提示（不计分）"
        case Veto():
            return label(EFFECTS, "veto", lang)


def norm_title(edition: "Edition", lang: str = "zh") -> str:
    """The title of a norm in the language."""
    return edition.en.get("title", edition.title) if lang == "en" else edition.title


def rule_title(rule: "Rule | None", rule_id: str, lang: str = "zh") -> str:
    """The title of a rule in the language; its id when the rulebook does not know it."""
    if rule is None:
        return rule_id
    return rule.en.get("title", rule.title) if lang == "en" else rule.title
