"""Rendered form: how rules and their examples speak of pages in a browser."""

from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any, Final

import orjson

from checks.artefacts.axe_rules import AXE_RULES
from checks.artefacts.facts import FACTS, READABLE
from checks.artefacts.page_form import HOME, PAGE, headers_of, target_of, unknown_fact
from checks.artefacts.rendered import READ, Rendered
from checks.artefacts.rendering import FIELDS, SCHEMA, axe_rules, fact_path
from checks.artefacts.url import canonical
from checks.model.artefact import Artefact
from checks.model.cause import Cause
from checks.model.exchange import Exchange, Failure
from checks.model.kind import ExampleError, Kind
from checks.model.rule import Example, Rule
from checks.model.sentence import Sentence
from checks.select.css import check_given as check_css
from checks.select.css import parse_field, parse_given

WRITTEN: Final = frozenset(("axe", "facts", "failure", "final_url", "html", "sent"))
"""What an example may write under `rendered:`; `sent` is the page's source, the same as `html` unless said."""

_ADDRESSES: Final = MappingProxyType({"home": "", "column": "col/", "article": "art/2026/6/8/art_1_1.html"})
_MOMENT: Final = datetime(2026, 11, 23, 4, tzinfo=UTC)


def check_given(given: str) -> Sentence | None:
    """One sentence for a selector that cannot be used: CSS as on pages, `axe(RULE, …)` or `facts.NAME…`."""
    for rule in axe_rules(given):
        if rule not in AXE_RULES:
            known = ", ".join(sorted(AXE_RULES))
            return Sentence(
                f"axe-core 没有规则 {rule!r}（有：{known}）",
                f"unknown rule {rule!r} of axe-core (known: {known})",
            )
    path = fact_path(given)
    if path is not None:
        return None if path[0] in FIELDS else unknown_fact(path[0], FIELDS)
    if axe_rules(given):
        return None
    return check_css(given) if parse_given(given).when in READ else PAGE.check_given(given)


def check_field(field: str) -> Sentence | None:
    """As on pages, and `page:` must name a known fact; below a fact any dotted name."""
    fact = parse_field(field).fact
    if fact is None:
        return PAGE.check_field(field)
    known = sorted({*READABLE, *READ})
    return None if fact in known else unknown_fact(fact, known)


def from_example(example: Example, rule: Rule) -> Artefact:
    """The rendered page of an example; `ExampleError` for what `rendered:` cannot hold."""
    written: Mapping[str, Any] = example.content if isinstance(example.content, Mapping) else {}
    unknown = sorted(str(name) for name in written if name not in WRITTEN)
    if unknown or not isinstance(example.content, Mapping):
        known, other = ", ".join(sorted(WRITTEN)), ", ".join(unknown)
        raise ExampleError(
            f"rendered 只能写 {known}，没有 {other or '内容'}",
            f"rendered: holds {known}, not {other or 'nothing'}",
        )
    facts = example.facts
    wanted = facts.get("kind") or rule.where.get("kind") or "home"
    kinds = tuple(wanted) if isinstance(wanted, list | tuple) else (str(wanted),)
    kinds = kinds if facts.get("kind") else kinds[:1]
    url = canonical(str(facts.get("url") or HOME + _ADDRESSES.get(kinds[0], "page.html"))) or HOME
    html = str(written.get("html") or "<html></html>")
    source = str(written.get("sent") or html).encode("utf-8", "replace")
    sent = Exchange(
        url,
        status=int(facts.get("status") or 200),
        headers=headers_of(facts, "text/html; charset=utf-8"),
        body=source,
    )
    told = {
        "schema": SCHEMA,
        "url": canonical(str(written.get("final_url") or url)) or url,
        "html": html,
        "facts": dict(written.get("facts") or {}),
        "axe": {"rules": dict(written.get("axe") or {})},
    }
    cause = written.get("failure")
    exchange = Exchange(
        url,
        started_at=_MOMENT,
        body=orjson.dumps(told, option=orjson.OPT_NON_STR_KEYS),
        failure=Failure(Cause(str(cause)), "") if cause else None,
        role="rendered",
    )
    return Rendered(exchange, {url: sent}.get, target_of(facts), kinds)


RENDERED: Final = Kind(
    on="rendered",
    facts=FACTS,
    forms=("rendered",),
    check_given=check_given,
    check_field=check_field,
    from_example=from_example,
    example_facts=MappingProxyType(
        {
            name: note
            for name, note in PAGE.example_facts.items()
            if name not in ("charset", "frames", "scripts")
        }
    ),
)
"""The entry of rendered pages in the register of artefacts."""
