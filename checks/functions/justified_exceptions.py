"""justifiedExceptions: each rule that a definition asks to be spared (`x-ignore-rules`) has a reason and a date that is not past."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from checks.functions.openapi import table
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.spared import LONGEST
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class JustifiedExceptionsOptions:
    """How long an exception may last, in days."""

    max_days: int = LONGEST


def build(options: JustifiedExceptionsOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, dict):
            yield Problem(
                zh="x-ignore-rules 应写成 {规则: {reason, until}}", en="must map rules to reason and until"
            )
            return
        for name, each in value.items():
            said = _wrong(name, each, context.as_of, options.max_days)
            if said is not None:
                yield Problem(zh=f"例外 {name}：{said[0]}", en=f"{name}: {said[1]}", value=name, at=(name,))

    return judge


def _wrong(name: str, entry: Any, today: date, most: int) -> tuple[str, str] | None:
    if not re.fullmatch(r"[a-z0-9-]+/[a-z0-9-]+", name):
        return "不是规则标识，应如 interface/path-case", "is no rule id"
    entry = table(entry)
    if not str(entry.get("reason") or "").strip():
        return "没有写理由 reason", "has no reason"
    try:
        until = date.fromisoformat(str(entry.get("until") or ""))
    except ValueError:
        return "没有写截止日期 until（如 2026-12-31）", "has no date until"
    if until < today:
        return f"已于 {until} 过期", f"expired on {until}"
    if (until - today).days > most:
        return f"期限超过 {most} 天", f"lasts longer than {most} days"
    return None


FUNCTION = Function("justifiedExceptions", JustifiedExceptionsOptions, build, __doc__ or "")
