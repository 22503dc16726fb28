"""Live: the answers of a running interface, as the functions that compare them with the definition share them."""

import re
from collections.abc import Iterator
from typing import Any, Final

from checks.functions.openapi import rows, table
from checks.functions.surroundings import document, resolver
from checks.model.answer import Answer
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.finding import Evidence
from checks.model.problem import Unknown

_SHOWN: Final = 3
_BODY: Final = 600
_LONG: Final = re.compile(r"(?<!\d)(\d{3})\d{6,}(\d[\dXx])(?!\d)")

_NOTHING: Final = Unknown(
    Cause.NOT_COLLECTED,
    "定义里没有只读操作（GET、HEAD），什么也没有请求",
    "the definition has no read-only operation (GET, HEAD): nothing was asked",
)


def answers(context: Context) -> tuple[Answer, ...]:
    """What the running interface answered; empty when nobody asked it."""
    return getattr(context.artefact, "answers", None) or ()


def comparable(context: Context) -> Iterator[Answer]:
    """The answers of a status that the definition speaks of."""
    return (each for each in answers(context) if each.unknown is None and each.key is not None)


def evidence_of(answer: Answer) -> Evidence:
    """Request line, status, type and the start of the body; long numbers, which may be a person's, are veiled."""
    exchange = answer.exchange
    if exchange is None:
        return Evidence(excerpt=answer.request)
    kind = exchange.header("content-type") or "-"
    body = _LONG.sub(r"\1***\2", exchange.body[:_BODY].decode("utf-8", "replace"))
    return Evidence(exchange.record, f"{answer.request} → {exchange.status or '-'} {kind} {body}")


def unanswered(context: Context) -> Iterator[Unknown]:
    """One `Unknown` for each reason why operations could not be compared, at the first of them."""
    if not answers(context):
        yield _NOTHING
    alike: dict[tuple[Any, str, str], list[Answer]] = {}
    for each in answers(context):
        if (said := each.unknown) is not None:
            alike.setdefault((said.cause, said.zh, said.told("en")), []).append(each)
    for (cause, zh, en), group in alike.items():
        names = [f"{each.place[1].upper()} {each.place[0]}" for each in group[:_SHOWN]]
        listed, named = "、".join(names), ", ".join(names)
        if len(group) > _SHOWN:
            listed, named = f"{listed} 等 {len(group)} 个操作", f"{named} … {len(group)} operations"
        asked = group[0].exchange is not None
        yield Unknown(
            cause,
            f"{'' if asked else '没有请求：'}{zh}（{listed}）",
            f"{'' if asked else 'not asked: '}{en} ({named})",
            group[0].place,
            evidence_of(group[0]) if asked else None,
        )


def compared(context: Context) -> Iterator[Unknown]:
    """One `Unknown` when nothing could be compared at all; `liveStatus` tells each reason."""
    asked = answers(context)
    if not asked:
        yield _NOTHING
    elif not any(each.unknown is None for each in asked):
        first = next(each.unknown for each in asked if each.unknown is not None)
        yield Unknown(
            first.cause,
            f"{len(asked)} 个只读操作都没有可以比较的应答，原因见 interface/live-status",
            f"read-only operations: {len(asked)}, none with an answer to compare; interface/live-status says why",
        )


def media_of(answer: Answer, context: Context) -> dict[str, Any]:
    """The media types that the definition promises for an answer, with what it says of each (2.0: `produces`)."""
    resolve = resolver(context)
    root = table(document(context))
    if "swagger" not in root:
        return table(resolve(table(answer.response).get("content")))
    if "schema" not in table(answer.response):
        return {}
    item = table(resolve(table(resolve(root.get("paths"))).get(answer.place[0])))
    operation = table(resolve(item.get(answer.place[1])))
    produced = operation.get("produces") if "produces" in operation else root.get("produces")
    return {str(each): answer.response for each in rows(produced)}


def matching(written: str, promised: dict[str, Any]) -> str | None:
    """Which promised media type or range a `Content-Type` falls under; the most exact one counts."""
    kind = bare(written)
    ranges = {bare(each): each for each in promised}
    for wanted in (kind, kind.partition("/")[0] + "/*", "*/*"):
        if wanted in ranges:
            return ranges[wanted]
    return None


def bare(media_type: str) -> str:
    """A media type without parameters, lower case."""
    return media_type.partition(";")[0].strip().lower()
