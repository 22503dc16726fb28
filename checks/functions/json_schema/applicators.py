"""Applicators: keywords that apply further schemas to a value or to its parts."""

from collections.abc import Callable, Iterable
from typing import Any, Final

from checks.functions.json_schema.error import Error, Path, Task
from checks.functions.json_schema.evaluate import evaluate, is_valid
from checks.functions.json_schema.evaluated import matches, target_of, unevaluated_properties

_MOST: Final = 1000
"""Errors of alternatives that are kept: alternatives of alternatives multiply them."""

Applicator = Callable[[dict[str, Any], Any, Path, Task], list[Error]]


def _reference(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    target = target_of(schema["$ref"], task.root)
    return [] if target is None else evaluate(target, value, path, task)


def _not(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    return [Error("not", path, "must NOT be valid")] if is_valid(schema["not"], value, task) else []


def _branches(schema: dict[str, Any], word: str) -> list[Any]:
    return schema[word] if isinstance(schema[word], list) else []


def _best(results: list[list[Error]], path: Path) -> list[Error]:
    """The errors of the alternative that was most likely meant: its kind fits, then the fewest errors."""

    def distance(errors: list[Error]) -> tuple[int, int]:
        mistaken = [
            each for each in errors if each.keyword in ("enum", "const") and len(each.path) == len(path) + 1
        ]
        return len(mistaken), len(errors)

    return min(results, key=distance)


def _any_of(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    errors: list[Error] = []
    results: list[list[Error]] = []
    for branch in _branches(schema, "anyOf"):
        said = evaluate(branch, value, path, task)
        if not said:
            return []
        results.append(said)
        errors.extend(said[: _MOST - len(errors)])
    if task.brief and results:
        return _best(results, path)
    return [*errors, Error("anyOf", path, "must match a schema in anyOf")] if schema["anyOf"] else []


def _one_of(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    errors: list[Error] = []
    results: list[list[Error]] = []
    passing: list[int] = []
    for index, branch in enumerate(_branches(schema, "oneOf")):
        said = evaluate(branch, value, path, task)
        if said:
            results.append(said)
            errors.extend(said[: _MOST - len(errors)])
            continue
        passing.append(index)
        if len(passing) > 1:
            break
    if len(passing) == 1 or not schema["oneOf"]:
        return []
    if task.brief and results and not passing:
        return _best(results, path)
    params = {"passingSchemas": passing or None}
    return [*errors, Error("oneOf", path, "must match exactly one schema in oneOf", params)]


def _all_of(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    return _until_first(task, (evaluate(each, value, path, task) for each in _branches(schema, "allOf")))


def _if(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    word = "then" if is_valid(schema["if"], value, task) else "else"
    if word not in schema:
        return []
    errors = evaluate(schema[word], value, path, task)
    return [*errors, Error("if", path, f'must match "{word}" schema')] if errors else []


def _until_first(task: Task, results: Iterable[list[Error]]) -> list[Error]:
    errors: list[Error] = []
    for said in results:
        errors.extend(said)
        if errors and not task.every:
            break
    return errors


def _items(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    rule = schema["items"]
    if isinstance(rule, list):
        return _until_first(
            task, (evaluate(each, value[at], (*path, at), task) for at, each in enumerate(rule[: len(value)]))
        )
    start = len(schema["prefixItems"]) if isinstance(schema.get("prefixItems"), list) else 0
    rest = range(start, len(value))
    return _until_first(task, (evaluate(rule, value[at], (*path, at), task) for at in rest))


def _additional_items(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    first = schema.get("items")
    if not isinstance(first, list) or len(value) <= len(first):
        return []
    rule = schema["additionalItems"]
    if rule is False:
        return [Error("additionalItems", path, f"must NOT have more than {len(first)} items")]
    rest = range(len(first), len(value))
    return _until_first(task, (evaluate(rule, value[at], (*path, at), task) for at in rest))


def _prefix(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    rules = _branches(schema, "prefixItems")
    return _until_first(
        task, (evaluate(each, value[at], (*path, at), task) for at, each in enumerate(rules[: len(value)]))
    )


def _contains(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    if task.dialect == "draft4" or schema.get("minContains") == 0:
        return []
    if any(is_valid(schema["contains"], each, task) for each in value):
        return []
    return [Error("contains", path, "must contain at least 1 valid item(s)")]


def _names(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    def judge(name: str) -> list[Error]:
        said = evaluate(schema["propertyNames"], name, path, task)
        return [*said, Error("propertyNames", path, "property name must be valid")] if said else []

    return _until_first(task, (judge(name) for name in value))


def _additional(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    rule = schema["additionalProperties"]
    if rule is True:
        return []
    known = schema.get("properties") or {}
    patterns = schema.get("patternProperties") or {}
    extra = [
        name for name in value if name not in known and not any(matches(each, name) for each in patterns)
    ]
    if rule is False:
        errors = [
            Error(
                "additionalProperties",
                path,
                "must NOT have additional properties",
                {"additionalProperty": name},
            )
            for name in extra
        ]
        return errors if task.every else errors[:1]
    return _until_first(task, (evaluate(rule, value[name], (*path, name), task) for name in extra))


def _dependencies(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    return _depend(schema["dependencies"], "dependencies", value, path, task)


def _dependent_required(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    return _depend(schema["dependentRequired"], "dependentRequired", value, path, task)


def _dependent_schemas(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    return _depend(schema["dependentSchemas"], "dependentSchemas", value, path, task)


def _depend(rules: Any, word: str, value: Any, path: Path, task: Task) -> list[Error]:
    if not isinstance(rules, dict):
        return []

    def judge(name: str, rule: Any) -> list[Error]:
        if not isinstance(rule, list):
            return evaluate(rule, value, path, task)
        missing = [each for each in rule if each not in value]
        noun = "property" if len(rule) == 1 else "properties"
        text = f"must have {noun} {', '.join(map(str, rule))} when property {name} is present"
        return [Error(word, path, text) for _ in (missing if task.every else missing[:1])]

    return _until_first(task, (judge(name, rule) for name, rule in rules.items() if name in value))


def _properties(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    rules = schema["properties"]
    if not isinstance(rules, dict):
        return []
    return _until_first(
        task,
        (evaluate(rule, value[name], (*path, name), task) for name, rule in rules.items() if name in value),
    )


def _pattern_properties(schema: dict[str, Any], value: Any, path: Path, task: Task) -> list[Error]:
    rules = schema["patternProperties"]
    if not isinstance(rules, dict):
        return []
    return _until_first(
        task,
        (
            evaluate(rule, value[name], (*path, name), task)
            for pattern, rule in rules.items()
            for name in value
            if matches(pattern, name)
        ),
    )


APPLICATORS: Final[dict[str, Applicator]] = {
    "$ref": _reference,
    "additionalItems": _additional_items,
    "additionalProperties": _additional,
    "allOf": _all_of,
    "anyOf": _any_of,
    "contains": _contains,
    "dependencies": _dependencies,
    "dependentRequired": _dependent_required,
    "dependentSchemas": _dependent_schemas,
    "if": _if,
    "items": _items,
    "not": _not,
    "oneOf": _one_of,
    "patternProperties": _pattern_properties,
    "prefixItems": _prefix,
    "properties": _properties,
    "propertyNames": _names,
    "unevaluatedProperties": unevaluated_properties,
}
"""Every keyword that applies further schemas, by name."""
