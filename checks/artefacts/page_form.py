"""Page form: how rules and their examples speak of pages."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from types import MappingProxyType
from typing import Any, Final

from checks.artefacts.encoding import declared_encodings, encode, encoding_of
from checks.artefacts.facts import FACTS, READABLE
from checks.artefacts.page import Page
from checks.artefacts.url import canonical
from checks.functions.markup.roles import ROLES
from checks.model.artefact import Artefact
from checks.model.exchange import Exchange
from checks.model.kind import Kind
from checks.model.rule import Example, Rule
from checks.model.sentence import Sentence
from checks.model.target import Target
from checks.select.css import check_field, check_given, parse_field, parse_given

HOME: Final = "http://www.example.gov.cn/"
_ADDRESSES: Final = MappingProxyType({"home": "", "column": "col/", "article": "art/2026/6/8/art_1_1.html"})
_LISTS: Final = frozenset(("hosts", "former_hosts", "platform_hosts", "identity_hosts"))


def target_of(facts: Mapping[str, Any], location: str = HOME) -> Target:
    """The target that an example declares: `profile`, and the fields of `declared` by their names."""
    known = {each.name for each in fields(Target)}
    given: dict[str, Any] = {}
    further: dict[str, object] = {}
    for name, value in dict(facts.get("declared") or {}).items():
        if name in _LISTS:
            given[name] = tuple(value) if isinstance(value, list | tuple) else (value,)
        elif name in known:
            given[name] = value
        else:
            further[name] = value
    base = {"id": "example", "kind": "site", "location": location, "profile": facts.get("profile")}
    return Target(**{**base, **given, "declared": MappingProxyType(further)})


def headers_of(facts: Mapping[str, Any], content_type: str = "text/html") -> tuple[tuple[str, str], ...]:
    """The headers of an example; a Content-Type is added unless one is given (an empty one is left out)."""
    given = {str(name): str(value) for name, value in dict(facts.get("headers") or {}).items()}
    if not any(name.lower() == "content-type" for name in given):
        given["Content-Type"] = content_type
    return tuple((name, value) for name, value in given.items() if value)


def from_example(example: Example, rule: Rule) -> Artefact:
    """The page of an example: its address, status and kind are as written, else the first kind the rule asks for."""
    facts = example.facts
    wanted = facts.get("kind") or rule.where.get("kind") or "home"
    kinds = tuple(wanted) if isinstance(wanted, list | tuple) else (str(wanted),)
    kinds = kinds if facts.get("kind") else kinds[:1]
    url = canonical(str(facts.get("url") or HOME + _ADDRESSES.get(kinds[0], "page.html"))) or HOME
    status = int(facts.get("status") or 200)
    if status >= 400 and not facts.get("kind"):
        kinds = ("error",)
    collected = {
        canonical(str(address)) or str(address): Exchange(
            canonical(str(address)) or str(address),
            status=200,
            headers=(("Content-Type", kind),),
            body=str(text).encode(),
            role="resource",
        )
        for name, kind in (
            ("scripts", "text/javascript; charset=utf-8"),
            ("frames", "text/html; charset=utf-8"),
        )
        for address, text in dict(facts.get(name) or {}).items()
    }
    headers = headers_of(facts)
    body = _bytes(str(example.content), headers, facts.get("charset"))
    exchange = Exchange(url, status=status, headers=headers, body=body)
    return Page(exchange, collected.get, target_of(facts), kinds=kinds)


def _bytes(text: str, headers: tuple[tuple[str, str], ...], charset: object) -> bytes:
    """The example in the encoding that it declares, or in the one that `charset` says its bytes really are in."""
    plain = text.encode("utf-8", "replace")
    declared = declared_encodings(plain, dict(headers).get("Content-Type"))
    name = (
        encoding_of(str(charset)) if charset else encoding_of(declared.http or declared.meta or declared.late)
    )
    return plain if declared.bom else encode(text, name or "utf-8")


def unknown_fact(name: str, known: Iterable[str]) -> Sentence:
    """That pages have no fact of this name."""
    named = ", ".join(known)
    return Sentence(
        f"网页没有事实 {name!r}（有：{named}）", f"unknown fact {name!r} of a page (known: {named})"
    )


def check_page_given(given: str) -> Sentence | None:
    """As `check_given`, and `role()` must name roles."""
    when = parse_given(given).when
    if when is not None and when not in READABLE:
        return unknown_fact(when, READABLE)
    for name in parse_given(given).roles:
        if name not in ROLES:
            return Sentence(f"{given!r} 中没有角色 {name!r}", f"unknown role {name!r} in {given!r}")
    return check_given(given)


def check_page_field(field: str) -> Sentence | None:
    """As `check_field`, and `page:` must name a known fact."""
    fact = parse_field(field).fact
    if fact is not None and fact not in READABLE:
        return unknown_fact(fact, READABLE)
    return check_field(field)


PAGE: Final = Kind(
    on="page",
    facts=FACTS,
    forms=("html",),
    check_given=check_page_given,
    check_field=check_page_field,
    from_example=from_example,
    example_facts=MappingProxyType(
        {
            "captured_at": "采集时间（ISO 8601），新鲜度以它为准",
            "charset": "字节的真实编码，缺省为所声明的",
            "declared": "目标登记的字段：name code main_domain hosts platform_hosts identity_hosts has_service org_kind …",
            "frames": "已采集的框架：地址到 HTML",
            "headers": "响应头；缺省为 Content-Type: text/html",
            "kind": "页面类型，可有几个；缺省取 where.kind 的第一个，再缺省 home",
            "profile": "目标的站点类型",
            "scripts": "已采集的脚本：地址到源代码",
            "status": "状态码，缺省 200",
            "url": "页面地址，缺省 http://www.example.gov.cn/…",
        }
    ),
)
"""The entry of pages in the register of artefacts."""
