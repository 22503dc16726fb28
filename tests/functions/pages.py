"""Calling a function of the register on the things that a selector names on a real page."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Any

from checks.artefacts.page import Page
from checks.artefacts.url import canonical
from checks.functions import FUNCTIONS
from checks.model.context import Context
from checks.model.exchange import Exchange
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Codelist, Lexicon, Shelf, Term
from checks.model.target import Target

URL = "http://www.example.gov.cn/art/2026/6/8/art_1_1.html"
TARGET = Target("example", "site", "http://www.example.gov.cn/")
CAPTURED = datetime(2026, 11, 23, 2, tzinfo=UTC)
SHELF = Shelf(
    codelists={
        "ad-networks": Codelist("ad-networks", "广告联盟", {"pos.baidu.com": "百度联盟"}),
        "allowed-hosts": Codelist("allowed-hosts", "许可主机", {"hm.baidu.com": "统计"}),
    },
    lexicons={
        "wrong": Lexicon(
            "wrong",
            "错词",
            (
                Term("秸杆", "秸秆", "typo"),
                Term("攻府", "政府", "serious", ("主攻府邸",)),
                Term("ABC", kind="typo"),
            ),
        )
    },
)


def page(
    markup: str | bytes,
    *,
    url: str = URL,
    target: Target = TARGET,
    headers: Mapping[str, str] | None = None,
    scripts: Mapping[str, str] | None = None,
    frames: Mapping[str, str] | None = None,
    kinds: tuple[str, ...] | None = None,
    status: int = 200,
) -> Page:
    """A page as it came over the wire, with the scripts and frames that were collected beside it."""
    collected = {
        canonical(address) or address: Exchange(
            canonical(address) or address,
            status=200,
            headers=(("Content-Type", kind),),
            body=text.encode(),
            role="resource",
        )
        for table, kind in ((scripts, "text/javascript; charset=utf-8"), (frames, "text/html; charset=utf-8"))
        for address, text in (table or {}).items()
    }
    sent = {"Content-Type": "text/html", **(headers or {})}
    body = markup if isinstance(markup, bytes) else markup.encode()
    exchange = Exchange(url, status=status, headers=tuple(sent.items()), body=body)
    return Page(exchange, collected.get, target, kinds=kinds)


def call(function: str, value: Any, artefact: Page, **options: Any) -> list[Problem | Unknown]:
    """What the function says of one value on a page."""
    entry = FUNCTIONS[function]
    predicate = entry.build(entry.options(**options), SHELF)
    return list(predicate(value, Context(artefact.target, CAPTURED, date(2026, 11, 23), artefact)))


def said(
    function: str,
    markup: str | bytes,
    given: str = "html",
    *,
    around: Mapping[str, Any] | None = None,
    **options: Any,
) -> list[str]:
    """The values of problems (or `?cause`) of all things that `given` names on a page of this markup."""
    artefact = page(markup, **(around or {}))
    found = []
    for thing in artefact.select(given):
        for each in call(function, thing, artefact, **options):
            if isinstance(each, Unknown):
                found.append(f"?{each.cause.value}")
            else:
                assert each.zh and each.en
                found.append(each.value)
    return found


def told(function: str, markup: str, given: str = "html", **options: Any) -> list[str]:
    """The Chinese sentences, or details of what is unknown."""
    artefact = page(markup)
    return [
        each.zh for thing in artefact.select(given) for each in call(function, thing, artefact, **options)
    ]


def of_text(function: str, text: Any, artefact: Page | None = None, **options: Any) -> list[str]:
    """The values of problems (or `?cause`) for one text."""
    found = call(function, text, artefact or page("<p>"), **options)
    return [f"?{each.cause.value}" if isinstance(each, Unknown) else each.value for each in found]
