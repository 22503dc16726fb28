"""mappedProperties: the data that an operation answers with are items of the catalogue entry it names.

Each leaf property, by name, description or `x-item`, is an item of the entry (name, technical name or alias);
with `lengths` its maxLength does not exceed the item's length (bytes, `bytes_per_char` to a character).
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from checks.functions.catalogue_code import codes_of
from checks.functions.openapi import Place, Resolve, fields_of, schemas_of, table
from checks.functions.operations import operations
from checks.functions.register_rows import Row, entries, register_rows
from checks.functions.surroundings import resolver
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import fold
from checks.model.value import Value

_LABELS: Final = ("name", "technical_name", "alias")


@dataclass(frozen=True, slots=True)
class MappedPropertiesOptions:
    """Names to `ignore`, and whether lengths are compared instead."""

    ignore: tuple[str, ...] = ()
    lengths: bool = False
    bytes_per_char: int = 3
    register: str = "data_catalogue_item"


def build(options: MappedPropertiesOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    skipped = {_plain(each) for each in options.ignore}

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        resolve = resolver(context)
        document = table(getattr(context.artefact, "document", None))
        general = codes_of(document) or codes_of(table(document.get("info")))
        for path, method, operation in operations(value, resolve):
            codes = codes_of(operation) or codes_of(table(resolve(table(value).get(path)))) or general
            if not codes:
                continue
            found = register_rows(context, options.register)
            if isinstance(found, Unknown):
                yield found
                return
            items = [row for code in codes for row in entries(found, ("catalogue_code", "local_code"), code)]
            if items:
                for place, name, schema in _leaves(operation, resolve):
                    if _plain(name) not in skipped:
                        yield from _judge(name, schema, items, options, (path, method, *place))

    return judge


def _judge(
    name: str, schema: dict[str, Any], items: list[Row], options: MappedPropertiesOptions, at: Place
) -> Iterable[Problem]:
    labels = {
        _plain(each)
        for each in (name, schema.get("description"), schema.get("title"), schema.get("x-item"))
        if each
    }
    matching = [
        row for row in items if labels & {_plain(row.get(field)) for field in _LABELS if row.get(field)}
    ]
    if not options.lengths:
        if not matching:
            zh = f"属性 {name} 对应不到目录的信息项，请用信息项名称作说明，或写 x-item"
            yield Problem(zh=zh, en=f"{name} is no item of the catalogue entry", value=name, at=at)
        return
    longest = schema.get("maxLength")
    if not isinstance(longest, int):
        return
    for row in matching:
        digits = re.sub(r"\D", "", str(row.get("length") or ""))
        if digits and longest > -(-int(digits) // options.bytes_per_char) and longest > int(digits):
            zh = f"属性 {name} 的 maxLength {longest} 超过信息项长度 {digits}"
            yield Problem(zh=zh, en=f"{name}: maxLength {longest} exceeds {digits}", value=name, at=at)


def _leaves(operation: dict[str, Any], resolve: Resolve) -> Iterator[tuple[Place, str, dict[str, Any]]]:
    for code, response in table(resolve(operation.get("responses"))).items():
        if str(code).startswith("2"):
            for below, _, schema in schemas_of(response, resolve):
                fields = fields_of(schema, resolve)
                place = ("responses", code, *below)
                if "data" in fields:
                    schema, place = fields["data"], (*place, "properties", "data")
                yield from _below(schema, resolve, place, 0)


def _below(
    schema: Any, resolve: Resolve, place: Place, depth: int
) -> Iterator[tuple[Place, str, dict[str, Any]]]:
    schema = table(resolve(schema))
    if depth > 6:
        return
    if "items" in schema:
        yield from _below(schema["items"], resolve, (*place, "items"), depth + 1)
    for name, each in fields_of(schema, resolve).items():
        field = table(resolve(each))
        inner = fields_of(field, resolve) or "items" in field
        if inner:
            yield from _below(field, resolve, (*place, "properties", name), depth + 1)
        else:
            yield (*place, "properties", name), name, field


def _plain(text: Any) -> str:
    return re.sub(r"[\s_\-.]", "", fold(str(text or "")))


FUNCTION = Function("mappedProperties", MappedPropertiesOptions, build, __doc__ or "")
