"""wellFormed: the text of a definition, and of the files it refers to, can be read as it stands.

Syntax errors, equal keys, keys that are no texts, tabs, undefined aliases, bytes of no encoding: each with line and
column; what is wrong alike in many places is told once, at the first. The rest is judged as if it were mended.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.finding import Location
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class WellFormedOptions:
    """No options."""


def build(options: WellFormedOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        alike: dict[tuple[str, str], list[Any]] = {}
        for file, fault in getattr(context.artefact, "faults", ()):
            alike.setdefault((file, fault.zh), []).append(fault)
        for (file, _), faults in alike.items():
            first = faults[0]
            at = Location(line=first.line, column=first.column, pointer=f"{file}#" if file else None)
            place = f"{file} 第 {first.line} 行" if file else f"第 {first.line} 行"
            more = f"（共 {len(faults)} 处）" if len(faults) > 1 else ""
            zh = f"{place}：{first.zh}{more}"
            en = (
                f"{file} line {first.line}".strip()
                + f": {first.en}"
                + (f" ({len(faults)} in all)" if more else "")
            )
            if first.sort in ("depth", "copies"):
                yield Unknown(Cause.LIMIT, zh, en, at)
            else:
                yield Problem(zh, en, f"{file} {first.en}".strip(), at)

    return judge


FUNCTION = Function("wellFormed", WellFormedOptions, build, __doc__ or "")
