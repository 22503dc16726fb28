"""schema: the value satisfies a JSON Schema (Spectral core).

`schema` is any JSON Schema, `dialect` its draft (`auto`: by its `$schema`, else draft 7), `allErrors` reports
all errors instead of the first. The order and the wording of errors are Ajv's. A value that is absent fails.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal

from checks.functions.json_schema.compile import check_schema
from checks.functions.json_schema.error import OpenReference, Path, Task, Uncompilable
from checks.functions.json_schema.evaluate import evaluate
from checks.functions.json_schema.report import told
from checks.functions.json_schema.wording import in_chinese
from checks.functions.surroundings import resolver, standing
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import ABSENT, Value

Dialect = Literal["auto", "draft4", "draft6", "draft7", "draft2019-09", "draft2020-12"]
_DRAFT: Final = re.compile(
    r"https?://json-schema\.org/(?:draft-0([467])|draft/(20(?:19-09|20-12)))/(?:hyper-)?schema#?"
)


@dataclass(frozen=True, slots=True)
class SchemaOptions:
    """`schema`, its `dialect`, and whether `allErrors` are told."""

    schema: Mapping[str, Any]
    dialect: Dialect = "auto"
    allErrors: bool = False


def dialect_of(schema: Mapping[str, Any], default: str = "draft7") -> str:
    """The draft that a schema names itself."""
    found = _DRAFT.fullmatch(str(schema.get("$schema", "")))
    return f"draft{found[1] or found[2]}" if found else default


def build(options: SchemaOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` when the schema cannot be used."""
    schema = plain(options.schema)
    dialect = dialect_of(schema) if options.dialect == "auto" else options.dialect
    try:
        check_schema(schema, Task(dialect, root=schema))
    except Uncompilable as error:
        raise ValueError(str(error)) from None
    except OpenReference:
        pass

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if value is ABSENT:
            yield Problem(zh="缺少此项", en="The value must exist")
            return
        task = Task(dialect, options.allErrors, resolver(context), schema)
        yield from problems(schema, value, context, task)

    return judge


def plain(value: Any) -> Any:
    """A schema from a rule's frozen options as ordinary dicts and lists."""
    if isinstance(value, Mapping):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    return value


def problems(schema: Any, value: Value, context: Context, task: Task, below: Path = ()) -> Iterable[Problem]:
    """What a schema says of a value; `below` leads from the judged value to this one."""
    errors = evaluate(schema, value, (), task)
    if not task.every:
        errors = [each for each in errors if each.keyword != "if"]  # the branch tells why
    if not errors:
        return
    path = standing(context)
    name = (
        "\0" if path is None and not below else (str(((path or ()) + below)[-1]) if (path or below) else None)
    )
    for at, text, error in told(errors, value, name, task):
        en = text.replace('"\0" property', "The value")
        zh = in_chinese(error, None if name == "\0" else name)
        yield Problem(zh=zh, en=en, value=en, at=(*below, *at) or None)


FUNCTION = Function("schema", SchemaOptions, build, __doc__ or "", absent=True)
