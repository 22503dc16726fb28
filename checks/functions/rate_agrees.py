"""rateAgrees: the rate that a definition states (`x-rate-limit`) is the one in the register of interfaces."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from checks.functions.openapi import table
from checks.functions.register_rows import entries, register_rows
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_LONGEST: Final = 1_000
_RATE: Final = re.compile(
    r"(\d+(?:\.\d+)?)\s*(?:次|requests?|calls?)?\s*(?:/|每|per)\s*(?:1\s*)?(s|sec|second|秒|m|min|minute|分钟|分|h|hour|小时|时|d|day|天|日)(?![a-z])",
    re.IGNORECASE,
)
_UNITS: Final = (
    (("s", "sec", "second", "秒"), 60.0),
    (("m", "min", "minute", "分钟", "分"), 1.0),
    (("h", "hour", "小时", "时"), 1 / 60),
    (("d", "day", "天", "日"), 1 / 1440),
)


@dataclass(frozen=True, slots=True)
class RateAgreesOptions:
    """`register` of interfaces."""

    register: str = "interface_register"


def build(options: RateAgreesOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        found = register_rows(context, options.register)
        document = table(getattr(context.artefact, "document", None))
        if isinstance(found, Unknown):
            yield found
            return
        code = str(table(document.get("info")).get("x-interface-code") or "")
        stated = per_minute(value)
        for row in entries(found, ("code",), code) if code else ():
            registered = per_minute(row.get("rate_limit"))
            if stated is not None and registered is not None and stated != registered:
                zh = f"x-rate-limit {value} 与登记的 {row.get('rate_limit')} 不一致"
                yield Problem(
                    zh=zh, en=f"{value} does not agree with {row.get('rate_limit')}", value=str(value)
                )

    return judge


def per_minute(text: Any) -> float | None:
    """A rate such as `100/min`, `100次/秒` as calls a minute; None when it cannot be read."""
    found = _RATE.search(str(text or "")[:_LONGEST])
    if found is None:
        return None
    return float(found[1]) * next(factor for words, factor in _UNITS if found[2].lower() in words)


FUNCTION = Function("rateAgrees", RateAgreesOptions, build, __doc__ or "")
