"""Response form: how rules and their examples speak of responses."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, datetime
from itertools import pairwise
from types import MappingProxyType
from typing import Any, Final

from checks.artefacts.page_form import HOME, target_of
from checks.artefacts.response import FACTS, FIELDS, Response
from checks.artefacts.url import canonical
from checks.model.artefact import Artefact
from checks.model.cause import Cause
from checks.model.exchange import Exchange, Failure, Tls
from checks.model.kind import Kind
from checks.model.rule import Example, Rule
from checks.model.sentence import Sentence


def check_given(given: str) -> Sentence | None:
    """One sentence for a path that names no field of a response."""
    first = given.strip().removeprefix("response").lstrip(".").partition(".")[0]
    if first and first not in FIELDS:
        known = ", ".join(FIELDS)
        return Sentence(
            f"响应没有字段 {first!r}（有：{known}）",
            f"unknown field {first!r} of a response (known: {known})",
        )
    return None


def check_field(field: str) -> Sentence | None:
    """Any dotted name: what stands below a thing is not known beforehand."""
    return None if field.strip(".* ") else Sentence("field 是空的", "the field is empty")


def from_example(example: Example, rule: Rule) -> Artefact:
    """The response of an example; `redirects` are the addresses that follow one another, each by a 302."""
    written: dict[str, Any] = dict(example.content or {})
    facts = example.facts
    url = canonical(str(written.get("url") or facts.get("url") or HOME)) or HOME
    headers = tuple(
        (str(name), str(one))
        for name, value in dict(written.get("headers") or {}).items()
        for one in (value if isinstance(value, list) else [value])
    )
    status = written.get("status", facts.get("status", 200))
    role = str(written.get("role") or "page")
    chain = [url, *(canonical(str(each)) or str(each) for each in written.get("redirects") or ())]
    hops = {
        start: Exchange(start, status=302, headers=(("Location", goal),), role=role)
        for start, goal in pairwise(chain)
    }
    failure = written.get("failure")
    exchange = Exchange(
        url,
        status=None if failure else int(status),
        headers=headers,
        body=b"x" * int(written.get("bytes") or 0),
        elapsed_ms=written.get("elapsed_ms"),
        tls=_tls(written["tls"]) if written.get("tls") else None,
        failure=Failure(Cause(str(failure)), "") if failure else None,
        role=role,
    )
    kind = facts.get("kind") or rule.where.get("kind") or "home"
    kinds = tuple(kind) if isinstance(kind, list | tuple) else (str(kind),)
    chosen = kinds if facts.get("kind") else kinds[:1]
    return Response(exchange, hops.get, target_of(facts), chosen, first=hops.get(url))


def _tls(written: Mapping[str, Any]) -> Tls:
    known = {each.name for each in fields(Tls)}
    given = {name: value for name, value in written.items() if name in known}
    for name in ("not_before", "not_after"):
        if given.get(name) is not None:
            moment = datetime.fromisoformat(str(given[name]))
            given[name] = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    if "names" in given:
        given["names"] = tuple(given["names"])
    return Tls(**given)


RESPONSE: Final = Kind(
    on="response",
    facts=FACTS,
    forms=("response",),
    check_given=check_given,
    check_field=check_field,
    from_example=from_example,
    example_facts=MappingProxyType(
        {
            "captured_at": "采集时间（ISO 8601）",
            "declared": "目标登记的字段",
            "kind": "页面类型；缺省取 where.kind 的第一个，再缺省 home",
            "profile": "目标的站点类型",
        }
    ),
)
"""The entry of responses in the register of artefacts."""
