"""typedEnum: the values of an enum have the type beside it (Spectral OAS)."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.surroundings import formats
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.printed import is_number, printed
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class TypedEnumOptions:
    """No options."""


def build(options: TypedEnumOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, dict) or not isinstance(value.get("enum"), list):
            return
        written = value.get("type")
        if not isinstance(written, str) and not (
            isinstance(written, list) and all(isinstance(each, str) for each in written)
        ):
            return
        types = [written] if isinstance(written, str) else list(written)
        shape = formats(context)
        if (value.get("nullable") is True and "oas3_0" in shape) or (
            value.get("x-nullable") is True and "oas2" in shape
        ):
            types.append("null")
        for index, each in enumerate(value["enum"]):
            if _type(each, "integer" in types) not in types:
                name = ",".join(types)
                yield Problem(
                    zh=f"枚举值 {printed(each)} 不是 {name} 类型",
                    en=f'Enum value {printed(each)} must be "{name}".',
                    value=printed(each),
                    at=("enum", index),
                )

    return judge


def _type(value: Value, integers: bool) -> str:
    if isinstance(value, bool):
        return "boolean"
    if is_number(value):
        return "integer" if integers and float(value).is_integer() else "number"
    if value is None:
        return "null"
    return "string" if isinstance(value, str) else "array" if isinstance(value, list) else "object"


FUNCTION = Function("typedEnum", TypedEnumOptions, build, __doc__ or "")
