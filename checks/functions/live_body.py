"""liveBody: the JSON that a running interface answers with satisfies the schema that its definition gives for it.

Write-only properties are not asked for. Of each operation at most five defects are told, items of one list as one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

import orjson

from checks.functions.json_schema.compile import check_schema
from checks.functions.json_schema.error import OpenReference, Path, Task, Uncompilable
from checks.functions.json_schema.evaluate import evaluate
from checks.functions.json_schema.report import told
from checks.functions.json_schema.wording import in_chinese
from checks.functions.live import bare, comparable, compared, evidence_of, matching, media_of
from checks.functions.oas_example import nullable, relaxing
from checks.functions.oas_schema import dialect
from checks.functions.openapi import is_json, table
from checks.functions.surroundings import document, formats, resolver
from checks.model.answer import Answer
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_MOST: Final = 5
_DEEPEST: Final = 100
_KEPT: Final = 200


@dataclass(frozen=True, slots=True)
class LiveBodyOptions:
    """No options."""


def build(options: LiveBodyOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        yield from compared(context)
        for each in comparable(context):
            promised, exchange = media_of(each, context), each.exchange
            if exchange is None or each.place[1] == "head":
                continue
            kind = exchange.header("content-type") or ""
            name = matching(kind, promised) if kind else next(iter(promised), None)
            if name is None or not is_json(bare(kind) or name) or "schema" not in table(promised[name]):
                continue
            yield from _compare(each, promised[name]["schema"], ("content", name, "schema"), context)

    return judge


def _compare(answer: Answer, schema: Any, below: Path, context: Context) -> Iterable[Problem | Unknown]:
    path, method = answer.place
    name, evidence = f"{method.upper()} {path}", evidence_of(answer)
    at = (path, method, "responses", answer.key, *(below if "oas2" not in formats(context) else ("schema",)))
    exchange = answer.exchange
    if exchange is None or exchange.failure is not None or exchange.truncated:
        failure = exchange.failure if exchange else None
        why = failure.unknown() if failure else Unknown(Cause.TOO_LARGE)
        en = f"{name}: the body is incomplete: {why.told('en')}".rstrip(": ")
        yield Unknown(why.cause, f"{name} 的正文没有收全：{why.zh}", en, at, evidence)
        return
    try:
        body = orjson.loads(exchange.body)
    except orjson.JSONDecodeError as error:
        if "limit" in str(error):
            yield Unknown(Cause.LIMIT, f"{name} 的正文嵌套过深，没有比较",
                          f"{name}: the body is nested too deep to be compared", at, evidence)  # fmt: skip
            return
        yield Problem(
            zh=f"{name} 的正文不是 JSON（应为 UTF-8 的 JSON）：{error}", en=f"{name}: the body is no JSON: {error}",
            value=name, at=at, evidence=evidence,
        )  # fmt: skip
        return
    if _depth(body) > _DEEPEST:
        yield Unknown(Cause.LIMIT, f"{name} 的正文嵌套超过 {_DEEPEST} 层，没有比较",
                      f"{name}: the body is nested deeper than {_DEEPEST} levels and was not compared",
                      at, evidence)  # fmt: skip
        return
    resolve = relaxing(resolver(context), request=False, response=True)
    if "oas2" in formats(context):
        resolve = nullable(resolve)
    task = Task(dialect(context), every=True, resolve=resolve, root=document(context), brief=True)
    try:
        check_schema(schema, task)
        errors = [each for each in evaluate(schema, body, (), task) if each.keyword != "if"]
    except (OpenReference, Uncompilable) as error:
        yield Unknown(Cause.NOT_COLLECTED, f"{name} 的模型不能用来比较：{error}",
                      f"{name}: its schema cannot be used: {error}", at, evidence)  # fmt: skip
        return
    except RecursionError:
        yield Unknown(Cause.LIMIT, f"{name} 的正文和模型嵌套过深，没有比较",
                      f"{name}: body and schema are nested too deep to be compared", at, evidence)  # fmt: skip
        return
    seen: set[tuple[Any, ...]] = set()
    for place, text, defect in told(errors[:_KEPT], body, None, task):
        alike = (
            *("*" if isinstance(step, int) or step.isdecimal() else step for step in place),
            defect.keyword,
        )
        if alike in seen or len(seen) >= _MOST:
            continue
        seen.add(alike)
        where = "".join(f"/{step}" for step in place) or "顶层"
        yield Problem(
            zh=f"{name} 应答的正文与定义不符：{where}：{in_chinese(defect)}",
            en=f"{name}: the body does not fit its schema: {where}: {text}",
            value=f"{name} {alike}", at=at, evidence=evidence,
        )  # fmt: skip


def _depth(value: Any) -> int:
    """How deep a value is nested."""
    deepest, stack = 0, [(value, 1)]
    while stack:
        each, depth = stack.pop()
        deepest = max(deepest, depth)
        children = each.values() if isinstance(each, dict) else each if isinstance(each, list) else ()
        stack.extend((child, depth + 1) for child in children if isinstance(child, dict | list))
    return deepest


FUNCTION = Function("liveBody", LiveBodyOptions, build, __doc__ or "")
