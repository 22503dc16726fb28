"""oasExample: examples and defaults are valid against their schema (Spectral OAS).

`type: schema` judges a schema's own `example`, `x-example` (2.0) and `default`; `type: media` the `example`
or `examples` of a media type, header or parameter against the schema in `schemaField`. In requests read-only
properties are not required, in responses write-only ones. A schema that holds a circular reference is passed
over, as Spectral does.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, Literal

from checks.functions.json_schema.compile import check_schema
from checks.functions.json_schema.error import OpenReference, Path, Task, Uncompilable
from checks.functions.oas_schema import dialect
from checks.functions.schema import problems
from checks.functions.surroundings import formats, resolver, standing
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import ABSENT, Value

_REQUESTS: Final = {2: (), 3: (("components", "requestBodies"), ("paths", "*", "*", "requestBody"))}
_RESPONSES: Final = {
    2: (("responses",), ("paths", "*", "*", "responses")),
    3: (("components", "responses"), ("paths", "*", "*", "responses")),
}
_FIELDS: Final = {2: ("example", "x-example", "default"), 3: ("example", "default")}


@dataclass(frozen=True, slots=True)
class OasExampleOptions:
    """`schemaField`: where the schema stands, `$` for the value itself."""

    oasVersion: Literal[2, 3]
    schemaField: str
    type: Literal["media", "schema"]


def build(options: OasExampleOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""
    version = options.oasVersion

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, dict):
            return
        resolve = resolver(context)
        schema = value if options.schemaField == "$" else resolve(value.get(options.schemaField))
        if not isinstance(schema, dict):
            return
        found = _own(value, version) if options.type == "schema" else _media(value, version, resolve)
        items = list(found)
        if not items:
            return
        if "oas2" in formats(context) and isinstance(schema.get("required"), bool):
            schema = {key: each for key, each in schema.items() if key != "required"}
        relaxed: Callable[[Any], Any] = resolve
        if options.type == "media":
            relaxed = relaxing(resolve, *_directions(standing(context) or (), version))
        if "oas2" in formats(context):
            relaxed = nullable(relaxed)
        yield from _judge(relaxed(schema), items, context, Task(dialect(context), resolve=relaxed))

    return judge


def _judge(schema: Any, items: list[tuple[Path, Any]], context: Context, task: Task) -> Iterable[Problem]:
    try:
        check_schema(schema, task)
    except OpenReference:
        return
    except Uncompilable as error:
        for at, _ in items:
            yield Problem(
                zh=f"模型本身不合规范，无法校验示例：{error}", en=str(error), value=str(error), at=at
            )
        return
    for at, example in items:
        if example is ABSENT:
            yield Problem(zh="示例缺少 value", en="The value must exist", at=at)
            continue
        yield from problems(schema, example, context, task, at)


def _own(value: dict[str, Any], version: int) -> Iterator[tuple[Path, Any]]:
    for field in _FIELDS[version]:
        if field in value:
            yield (field,), value[field]


def _media(value: dict[str, Any], version: int, resolve: Callable[[Any], Any]) -> Iterator[tuple[Path, Any]]:
    if version == 3 and "example" in value:
        yield ("example",), resolve(value["example"])
        return
    examples = resolve(value.get("examples"))
    pairs: Iterable[tuple[str | int, Any]] = ()
    if isinstance(examples, dict):
        pairs = examples.items()
    elif isinstance(examples, list):
        pairs = enumerate(examples)
    for name, raw in pairs:
        example = resolve(raw)
        if version == 2:
            yield ("examples", name), example
        elif isinstance(example, list):
            yield ("examples", name, "value"), ABSENT
        elif isinstance(example, dict) and "externalValue" not in example:
            yield ("examples", name, "value"), resolve(example.get("value", ABSENT))


def _directions(path: tuple[Any, ...], version: int) -> tuple[bool, bool]:
    return _below(path, _REQUESTS[version]), _below(path, _RESPONSES[version])


def _below(path: tuple[Any, ...], shapes: tuple[tuple[str, ...], ...]) -> bool:
    return any(
        all(
            (index < len(path) and step in ("*", path[index])) or step == "*"
            for index, step in enumerate(shape)
        )
        for shape in shapes
    )


def relaxing(resolve: Callable[[Any], Any], request: bool, response: bool) -> Callable[[Any], Any]:
    """Follow references, and take from `required` what the direction does not carry."""
    word = "readOnly" if request else "writeOnly"
    if not (request or response):
        return resolve
    kept: dict[int, tuple[Any, Any]] = {}

    def relaxed(value: Any) -> Any:
        value = resolve(value)
        if not isinstance(value, dict) or not isinstance(value.get("required"), list):
            return value
        if id(value) in kept:
            return kept[id(value)][1]
        fields = value.get("properties")
        fields = fields if isinstance(fields, dict) else {}
        hidden = {name for name, each in fields.items() if _is_marked(resolve(each), word)}
        slim = value
        if hidden:
            required = [name for name in value["required"] if not isinstance(name, str) or name not in hidden]
            slim = {key: each for key, each in value.items() if key != "required"}
            if required:
                slim["required"] = required
        kept[id(value)] = (value, slim)
        return slim

    return relaxed


def _is_marked(value: Any, word: str) -> bool:
    return isinstance(value, dict) and value.get(word) is True


def nullable(resolve: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """`x-nullable` of Swagger 2.0 as `nullable`."""
    kept: dict[int, tuple[Any, Any]] = {}

    def read(value: Any) -> Any:
        value = resolve(value)
        if not isinstance(value, dict) or value.get("x-nullable") is not True:
            return value
        if id(value) not in kept:
            twin = {key: each for key, each in value.items() if key != "x-nullable"}
            twin["nullable"] = True
            kept[id(value)] = (value, twin)
        return kept[id(value)][1]

    return read


FUNCTION = Function("oasExample", OasExampleOptions, build, __doc__ or "")
