"""Report: Ajv's errors as Spectral tells them (what better-ajv-errors keeps and how it words it)."""

import json
import re
from dataclasses import dataclass, field
from typing import Any, Final

from checks.functions.json_schema.error import Error, Path, Task
from checks.model.printed import printed

_STEPS: Final = re.compile(r"/[\w$_-]+(?:/\d+)?")


@dataclass(slots=True)
class _Node:
    errors: list[Error] | None = field(default_factory=list)
    children: dict[str, "_Node"] = field(default_factory=dict)


def told(errors: list[Error], value: Any, name: str | None, task: Task) -> list[tuple[Path, str, Error]]:
    """Path below the value, message and error of each error kept; `name` is the judged property's (None: the document)."""
    unmatched = {
        error.path: error.keyword
        for error in errors
        if error.keyword in ("oneOf", "anyOf") and not error.params.get("passingSchemas")
    }
    if (
        len(errors) == 1 and not errors[0].path and errors[0].keyword != "enum"
    ):  # alone there is nothing to choose
        return [((), _word(errors[0], value, name, unmatched, task), errors[0])]
    root = _Node(None)
    for error in errors:
        steps = _STEPS.findall(_pointer(error.path)) if error.path else [""]
        node = root
        for index, step in enumerate(steps):
            node = node.children.setdefault(step, _Node())
            if index == len(steps) - 1 and node.errors is not None:
                node.errors.append(error)
    _drop_redundant(root, None, "")
    return [(error.path, _word(error, value, name, unmatched, task), error) for error in _kept(root)]


def _pointer(path: Path) -> str:
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


def _drop_redundant(node: _Node, parent: _Node | None, key: str) -> None:
    if node.errors and any(error.keyword == "anyOf" for error in node.errors) and node.children:
        node.errors = None
    if node.errors and all(error.keyword == "enum" for error in node.errors) and parent is not None:
        siblings = [each for each in parent.children.values() if each is not node]
        if siblings:
            parent.children.pop(key, None)
    for name, child in list(node.children.items()):
        _drop_redundant(child, node, name)


def _kept(node: _Node) -> list[Error]:
    errors = node.errors or []
    if errors and all(error.keyword == "enum" for error in errors):
        allowed: list[Any] = []
        for error in errors:
            allowed.extend(each for each in error.params["allowedValues"] if each not in allowed)
        return [Error("enum", errors[0].path, errors[0].message, {"allowedValues": allowed})]
    return [*errors, *(error for child in node.children.values() for error in _kept(child))]


def _word(error: Error, value: Any, name: str | None, unmatched: dict[Path, str], task: Task) -> str:
    last = str(error.path[-1]) if error.path else name
    found = value
    for step in error.path:
        found = task.resolve(found)
        try:
            found = found[step]
        except (KeyError, IndexError, TypeError):
            found = None
    subject = f'"{last}" property' if last is not None else _kind(found)
    cleaned = error.message.replace("'", '"').replace("NOT", "not")
    if error.keyword == "additionalProperties":
        text = f'Property "{error.params["additionalProperty"]}" is not expected to be here'
    elif error.keyword == "type":
        text = f"Value type {error.message}" if last is None else f'"{last}" property type {error.message}'
    elif error.keyword == "enum":
        text = (
            f"{subject} {error.message}: {', '.join(_shown(each) for each in error.params['allowedValues'])}"
        )
        best = nearest_text(found, error.params["allowedValues"])
        text = text if best is None else f'{text}. Did you mean "{best}"?'
    else:
        text = f"{subject} {cleaned}"
    if error.path and str(error.path[-1]).isdecimal() and text.startswith(f'"{last}" property'):
        text = (
            f"Item at index {last}" + text[len(f'"{last}" property') :].removeprefix(" type")
            if text.startswith(f'"{last}" property type')
            else f"Item at index {last}" + text[len(f'"{last}" property') :]
        )
    keyword = unmatched.get(error.path)
    if keyword is not None and text.endswith(f" in {keyword}"):
        text += ". None of the schemas matched, see the other errors reported for this value"
    return text


def _kind(value: Any) -> str:
    if isinstance(value, bool):
        return "Boolean"
    if isinstance(value, str):
        return "String"
    return "Number" if isinstance(value, int | float) else "Object"


def _shown(value: Any) -> str:
    return (
        f'"{value}"'
        if isinstance(value, str)
        else json.dumps(value, ensure_ascii=False)
        if isinstance(value, dict | list)
        else printed(value)
    )


def nearest_text(value: Any, allowed: list[Any]) -> str | None:
    """The allowed text nearest to a value, when near enough to suggest."""
    texts = [each for each in allowed if isinstance(each, str)]
    if not isinstance(value, str) or not texts or len(value) > 1000:
        return None
    weights = [(_distance(each, value), index) for index, each in enumerate(texts)]
    weight, index = min(weights)
    return texts[index] if len(allowed) == 1 or weight < len(texts[index]) else None


def _distance(left: str, right: str) -> int:
    """Levenshtein's distance."""
    row = list(range(len(right) + 1))
    for i, one in enumerate(left, 1):
        above, row[0] = row[0], i
        for j, other in enumerate(right, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (one != other))
    return row[-1]
