"""oasOpParams: the parameters of one list do not repeat or contradict each other (Spectral OAS)."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.surroundings import resolver
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.printed import printed
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import ABSENT, Value


@dataclass(frozen=True, slots=True)
class OasOpParamsOptions:
    """No options."""


def build(options: OasOpParamsOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, list) or len(value) < 2:
            return
        resolve = resolver(context)
        seen: set[str] = set()
        places: dict[str, list[int]] = {"body": [], "formData": []}
        for index, parameter in enumerate(map(resolve, value)):
            if not isinstance(parameter, dict) or "$ref" in parameter:
                continue
            mark = f"{text(parameter.get('in', ABSENT))}-{text(parameter.get('name', ABSENT))}"
            if mark in seen:
                yield Problem(
                    zh=f"参数 {parameter.get('name')}（{parameter.get('in')}）重复",
                    en="A parameter in this operation already exposes the same combination"
                    ' of "name" and "in" values.',
                    value=mark,
                    at=(index,),
                )
            seen.add(mark)
            kind = parameter.get("in")
            if isinstance(kind, str) and kind in places:
                places[kind].append(index)
        if places["body"] and places["formData"]:
            yield Problem(
                zh="body 与 formData 参数不能并用",
                en='Operation must not have both "in:body" and "in:formData" parameters.',
            )
        for index in places["body"][1:]:
            yield Problem(
                zh="只能有一个 body 参数",
                en='Operation must not have more than a single instance of the "in:body" parameter.',
                at=(index,),
            )

    return judge


def text(value: Value) -> str:
    """A value as JavaScript writes it into a text."""
    if value is ABSENT:
        return "undefined"
    return value if isinstance(value, str) else printed(value)


FUNCTION = Function("oasOpParams", OasOpParamsOptions, build, __doc__ or "")
