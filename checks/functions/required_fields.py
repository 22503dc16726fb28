"""requiredFields: an operation requires all fields of one of several groups, as parameters or in its body.

`groups`: lists of field names; the group that most names of are there is the one meant. `synonyms`: other
names of a field. Names are compared without case, `_` and `-`.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from checks.functions.openapi import Resolve, fields_of, is_json, open_reference, rows, table
from checks.functions.surroundings import resolver, standing
from checks.model.context import Context
from checks.model.function import Function, OptionsError, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


@dataclass(frozen=True, slots=True)
class RequiredFieldsOptions:
    """Groups of names, and their synonyms."""

    groups: tuple[tuple[str, ...], ...]
    synonyms: Mapping[str, Any] = field(default_factory=dict)


def build(options: RequiredFieldsOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` without a group."""
    if not options.groups:
        raise OptionsError("groups：至少一组字段", "groups: at least one group of fields")
    spellings = {
        name: {_plain(each) for each in (name, *rows(options.synonyms.get(name)))}
        for group in options.groups
        for name in group
    }

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        resolve = resolver(context)
        found: dict[str, bool] = {}
        for name, required in _fields(table(value), _shared(context, resolve), resolve):
            if isinstance(required, Unknown):
                yield required
                return
            found[_plain(name)] = required
        group = max(options.groups, key=lambda names: sum(not spellings[n].isdisjoint(found) for n in names))
        missing = [name for name in group if not any(found.get(each) for each in spellings[name])]
        if missing:
            names = "、".join(missing)
            zh = f"缺少必填的 {names}"
            yield Problem(zh=zh, en=f"does not require {', '.join(missing)}", value=names)

    return judge


def _shared(context: Context, resolve: Resolve) -> list[Any]:
    """The parameters of the path that the judged operation stands under."""
    path = standing(context) or ()
    node: Any = getattr(context.artefact, "document", None)
    for step in path[:-1]:
        node = table(resolve(node)).get(str(step))
    return rows(resolve(table(resolve(node)).get("parameters")))


def _fields(
    operation: dict[str, Any], shared: list[Any], resolve: Resolve
) -> Iterable[tuple[str, bool | Unknown]]:
    """Each parameter and body property with whether it is required; an open reference says why not known."""
    bodies: list[Any] = []
    for each in [*shared, *rows(resolve(operation.get("parameters")))]:
        parameter = resolve(each)
        if unresolved := open_reference(parameter):
            yield "", unresolved
        parameter = table(parameter)
        if parameter.get("in") == "body":
            bodies.append(parameter.get("schema"))
        elif "name" in parameter:
            yield str(parameter["name"]), parameter.get("required") is True
    content = table(table(resolve(operation.get("requestBody"))).get("content"))
    bodies += [
        table(media).get("schema") for name, media in content.items() if is_json(name) or name in _FORMS
    ]
    for body in bodies:
        schema = resolve(body)
        if unresolved := open_reference(schema):
            yield "", unresolved
        schema = table(schema)
        wanted = {
            name for part in (schema, *map(resolve, rows(schema.get("allOf")))) for name in rows(table(part).get("required"))
        }  # fmt: skip
        for name in fields_of(schema, resolve):
            yield name, name in wanted


def _plain(name: str) -> str:
    return re.sub(r"[_\-]", "", name).lower()


FUNCTION = Function("requiredFields", RequiredFieldsOptions, build, __doc__ or "")
