"""Evaluated: which properties of an object a schema speaks of, through all that it applies (JSON Schema 2020-12)."""

from collections.abc import Iterator
from typing import Any

from checks.functions.json_schema.error import Error, Path, Task
from checks.functions.json_schema.evaluate import evaluate, is_valid
from checks.model.expression import Stalled, compile_expression

_DEEPEST = 50


def unevaluated_properties(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    """Of properties that nothing speaks of: told of the object when none may be there, else judged each."""
    rule = task.resolve(schema["unevaluatedProperties"])
    if rule is True or not isinstance(rule, bool | dict):
        return []
    known = set(_names(schema, value, task, 0))
    extra = [name for name in value if name not in known]
    if rule is False:
        return [
            Error("unevaluatedProperties", path, "must NOT have unevaluated properties") for _ in extra[:1]
        ]
    return [error for name in extra for error in evaluate(rule, value[name], (*path, name), task)]


def _names(schema: Any, value: dict[str, Any], task: Task, depth: int) -> Iterator[str]:
    schema = task.resolve(schema)
    if not isinstance(schema, dict) or depth > _DEEPEST:
        return
    known = schema.get("properties")
    yield from (name for name in value if isinstance(known, dict) and name in known)
    patterns = schema.get("patternProperties")
    for pattern in patterns if isinstance(patterns, dict) else ():
        yield from (name for name in value if matches(pattern, name))
    if "additionalProperties" in schema or (depth and "unevaluatedProperties" in schema):
        yield from value
    for part in _applied(schema, value, task):
        yield from _names(part, value, task, depth + 1)


def _applied(schema: dict[str, Any], value: dict[str, Any], task: Task) -> Iterator[Any]:
    """The schemas that hold of the value itself."""
    for word in ("allOf", "anyOf", "oneOf"):
        branches = schema.get(word)
        yield from (
            each for each in (branches if isinstance(branches, list) else ()) if is_valid(each, value, task)
        )
    if "if" in schema:
        held = is_valid(schema["if"], value, task)
        chosen = schema.get("then" if held else "else", True)
        if held:
            yield schema["if"]
        if is_valid(chosen, value, task):
            yield chosen
    dependent = schema.get("dependentSchemas")
    for name, part in dependent.items() if isinstance(dependent, dict) else ():
        if name in value and is_valid(part, value, task):
            yield part
    target = target_of(schema.get("$ref"), task.root)
    if target is not None and is_valid(target, value, task):
        yield target


def matches(pattern: str, name: str) -> bool:
    """Whether a pattern is found in a name; one that cannot be used or stalls is not."""
    try:
        return bool(compile_expression(pattern).search(name))
    except (Stalled, ValueError):
        return False


def target_of(text: Any, root: Any) -> Any:
    """What a local reference (`#/…`) names in the schema's own document; None when it names nothing."""
    if not isinstance(text, str) or not text.startswith("#"):
        return None
    for step in text.removeprefix("#").split("/")[1:]:
        key = step.replace("~1", "/").replace("~0", "~")
        if isinstance(root, list) and key.isdecimal() and int(key) < len(root):
            root = root[int(key)]
        elif isinstance(root, dict) and key in root:
            root = root[key]
        else:
            return None
    return root
