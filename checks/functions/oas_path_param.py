"""oasPathParam: the variables of paths and their parameters agree (Spectral OAS)."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Final

from checks.functions.operations import METHODS
from checks.functions.surroundings import resolver
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_VARIABLE: Final = re.compile(r"\{;?\??[a-zA-Z0-9_-]+\*?\}")
_MARKS: Final = re.compile(r"[{}?*;]")
Resolve = Callable[[Any], Any]
Place = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class OasPathParamOptions:
    """No options."""


def build(options: OasPathParamOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, dict):
            return
        resolve = resolver(context)
        shapes: dict[str, str] = {}
        for path, raw in value.items():
            item = resolve(raw)
            if not isinstance(item, dict | list):
                continue
            shape = _VARIABLE.sub("%", path)
            if shape in shapes:
                yield _problem(
                    f"路径 {shapes[shape]} 与 {path} 等价",
                    f'Paths "{shapes[shape]}" and "{path}" must not be equivalent.',
                    (path,),
                )
            else:
                shapes[shape] = path
            names: list[str] = []
            for found in _VARIABLE.finditer(path):
                name = _MARKS.sub("", found[0])
                if name in names:
                    yield _problem(
                        f"路径 {path} 重复使用变量 {name}",
                        f'Path "{path}" must not use parameter "{{{name}}}" multiple times.',
                        (path,),
                    )
                else:
                    names.append(name)
            if isinstance(item, dict):
                yield from _item(path, item, names, resolve)

    return judge


def _item(path: str, item: dict[str, Any], names: list[str], resolve: Resolve) -> Iterable[Problem]:
    shared: dict[str, Place] = {}
    yield from _declared(item.get("parameters"), (path, "parameters"), shared, resolve)
    for method, raw in item.items():
        operation = resolve(raw)
        if method not in METHODS or not isinstance(operation, dict):
            continue
        own: dict[str, Place] = {}
        yield from _declared(operation.get("parameters"), (path, method, "parameters"), own, resolve)
        known = {**shared, **own}
        for name, place in known.items():
            if name not in names:
                yield _problem(
                    f"路径 {path} 没有用到参数 {name}",
                    f'Parameter "{name}" must be used in path "{path}".',
                    place,
                )
        for name in names:
            if name not in known:
                yield _problem(
                    f"路径 {path} 中的 {{{name}}} 没有声明参数：请加 in: path、required: true 的参数 {name}",
                    f'Operation must define parameter "{{{name}}}" as expected by path "{path}".',
                    (path, method),
                )


def _declared(raw: Any, base: Place, known: dict[str, Place], resolve: Resolve) -> Iterable[Problem]:
    parameters = resolve(raw)
    for index, each in enumerate(parameters if isinstance(parameters, list) else ()):
        parameter = resolve(each)
        if not isinstance(parameter, dict) or parameter.get("in") != "path" or "name" not in parameter:
            continue
        name, place = str(parameter["name"]), (*base, index)
        if parameter.get("required") is not True:
            yield _problem(
                f"路径参数 {name} 应写 required: true",
                f'Path parameter "{name}" must have "required" property that is set to "true".',
                place,
            )
        if name in known:
            yield _problem(
                f"路径参数 {name} 重复定义",
                f'Path parameter "{name}" must not be defined multiple times.',
                place,
            )
        else:
            known[name] = place


def _problem(zh: str, en: str, at: Place) -> Problem:
    return Problem(zh=zh, en=en, value=en, at=at)


FUNCTION = Function("oasPathParam", OasPathParamOptions, build, __doc__ or "")
