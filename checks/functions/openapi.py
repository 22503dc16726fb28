"""OpenAPI: the parts of a definition of any version, as rules of government interfaces ask for them."""

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from checks.functions.operations import operations
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.problem import Unknown

Resolve = Callable[[Any], Any]
Place = tuple[str | int, ...]

_WORD: Final = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|[\u3400-\u9fff]+")
_MOST: Final = 200_000


def words_of(name: str) -> list[str]:
    """The words of a name, lower case, split at case changes, digits, `_`, `-` and blanks."""
    return [found[0].lower() for found in _WORD.finditer(name)]


def table(value: Any) -> dict[str, Any]:
    """The value when it is an object, else an empty one."""
    return value if isinstance(value, dict) else {}


def rows(value: Any) -> list[Any]:
    """The value when it is a list, else an empty one."""
    return value if isinstance(value, list) else []


def open_reference(value: Any) -> Unknown | None:
    """Why a value is not known: it is a reference nobody could follow."""
    text = value.get("$ref") if isinstance(value, dict) else None
    return (
        Unknown(Cause.NOT_COLLECTED, f"引用未解析：{text}", f"the reference {text} is not resolved")
        if isinstance(text, str)
        else None
    )


def fields_of(schema: Any, resolve: Resolve, depth: int = 0) -> dict[str, Any]:
    """The properties of a schema with those of its `allOf` parts, references followed."""
    schema = table(resolve(schema))
    found: dict[str, Any] = {}
    if depth < 8:
        for part in rows(resolve(schema.get("allOf"))):
            found.update(fields_of(part, resolve, depth + 1))
    return {**found, **table(resolve(schema.get("properties")))}


def is_json(media_type: str) -> bool:
    """Whether a media type is JSON (`application/json`, `…+json`)."""
    name = media_type.split(";", 1)[0].strip().lower()
    return name.endswith(("/json", "+json")) or name == "*/*"


def schemas_of(response: Any, resolve: Resolve) -> Iterator[tuple[Place, str, Any]]:
    """Path below a response, media type and schema of its JSON contents (2.0: its schema)."""
    response = table(resolve(response))
    if "schema" in response:
        yield ("schema",), "application/json", response["schema"]
    for name, media in table(resolve(response.get("content"))).items():
        media = table(resolve(media))
        if is_json(name) and "schema" in media:
            yield ("content", name, "schema"), name, media["schema"]


def security_of(operation: dict[str, Any], document: dict[str, Any]) -> Any:
    """The security that holds for an operation: its own, else the document's (None: neither says)."""
    return operation["security"] if "security" in operation else document.get("security")


def schemes_of(document: Any, resolve: Resolve) -> dict[str, Any]:
    """The security schemes that a document defines, by name."""
    document = table(document)
    parts = table(resolve(document.get("components")))
    return table(resolve(parts.get("securitySchemes"))) or table(resolve(document.get("securityDefinitions")))


def all_operations(context: Context, resolve: Resolve) -> list[tuple[str, str, dict[str, Any]]]:
    """Path, method and operation of the whole document."""
    return list(operations(table(getattr(context.artefact, "document", None)).get("paths"), resolve))


def texts_of(document: Any, keys: tuple[str, ...]) -> Iterator[str]:
    """All texts that stand under one of some keys, anywhere in a document."""
    stack, seen = [document], 0
    while stack and seen < _MOST:
        node = stack.pop()
        seen += 1
        if isinstance(node, dict):
            yield from (node[key] for key in keys if isinstance(node.get(key), str))
            stack.extend(each for each in node.values() if isinstance(each, dict | list))
        elif isinstance(node, list):
            stack.extend(each for each in node if isinstance(each, dict | list))
