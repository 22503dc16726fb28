"""listed: a value stands in a register of the same run.

`register` and `fields` name where; with `forbidden` the entry found must not have one of these values in `field`.
Without the register it cannot be told.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.register_rows import entries, register_rows
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import ABSENT, Value


@dataclass(frozen=True, slots=True)
class ListedOptions:
    """Where the value must stand, and what the entry must not say."""

    register: str
    fields: tuple[str, ...]
    field: str | None = None
    forbidden: tuple[str, ...] = ()


def build(options: ListedOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        codes = (
            [str(each) for each in value]
            if isinstance(value, list)
            else [str(value)]
            if value not in (None, "")
            else []
        )
        if value is ABSENT:
            codes = []
        found = register_rows(context, options.register)
        if isinstance(found, Unknown):
            yield found
            return
        if not codes and options.field is None:
            yield Problem(zh=f"没有写明登记表 {options.register} 中的代码", en="no code is given")
        for code in codes:
            rows = entries(found, options.fields, code)
            if options.field is None:
                if not rows:
                    zh = f"{code} 不在登记表 {options.register} 中"
                    yield Problem(zh=zh, en=f"{code} is not in {options.register}", value=code)
                continue
            for row in rows:
                state = str(row.get(options.field) or "").strip()
                if not state:
                    yield Unknown(
                        Cause.CODE_TABLE,
                        f"{code} 的 {options.field} 为空",
                        f"{code}: {options.field} is empty",
                    )
                elif state in options.forbidden:
                    zh = f"{code} 的 {options.field} 是“{state}”，不应提供"
                    yield Problem(zh=zh, en=f"{code}: {options.field} is {state}", value=f"{code} {state}")

    return judge


FUNCTION = Function("listed", ListedOptions, build, __doc__ or "", absent=True)
