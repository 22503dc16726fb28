"""liveContentType: a running interface answers in a media type that its definition promises for that status."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.live import comparable, compared, evidence_of, matching, media_of
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import clip
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class LiveContentTypeOptions:
    """No options."""


def build(options: LiveContentTypeOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        yield from compared(context)
        for each in comparable(context):
            promised, exchange = media_of(each, context), each.exchange
            if exchange is None or not promised or not (exchange.body or each.place[1] == "head"):
                continue
            written = clip(exchange.header("content-type") or "", 100)
            if written and matching(written, promised):
                continue
            path, method = each.place
            name, wanted = f"{method.upper()} {path}", "、".join(promised)
            yield Problem(
                zh=f"{name} 应答的 Content-Type 是 {written or '（没有写）'}，定义里写的是 {wanted}",
                en=f"{name} answered as {written or 'no media type'}, the definition says {wanted}",
                value=f"{name} {written}",
                at=(path, method, "responses", each.key),
                evidence=evidence_of(each),
            )

    return judge


FUNCTION = Function("liveContentType", LiveContentTypeOptions, build, __doc__ or "")
