"""JSON: text to a tree; strict JSON fast, anything else as YAML reads it, with its faults."""

import json
import re
from typing import Any

import orjson

from checks.artefacts.decode import place
from checks.artefacts.fault import Fault
from checks.artefacts.read_yaml import read_yaml
from checks.artefacts.tree import Marks, Tree

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+')
_TABBED = re.compile(r'"(?:[^"\\]|\\.)*"|[^\s{}\[\]:,"]+[ \t]*|\t')
_MOST_LEVELS = 500
_MOST_FAULTS = 20_000
_MOST_TABS = 200_000


def read_json(text: str, name: str = "") -> Tree:
    """Read a JSON text; equal keys are reported and the last counts; what is no JSON is read as YAML."""
    try:
        value = orjson.loads(text)
    except (orjson.JSONDecodeError, RecursionError):
        value = None
    if not isinstance(value, dict | list) or _levels(text) > _MOST_LEVELS:
        tree = read_yaml(text, name)
        tree.tabs = lambda: _tabs(text)
        return tree
    faults: list[Fault] = []
    if text.count('":') != _pairs(value):
        faults = _duplicates(text)
    return Tree(value, name, faults, lambda: _marks(text, value), tabs=lambda: _tabs(text))


def _levels(text: str) -> int:
    deepest = depth = 0
    if text.count("[") + text.count("{") <= _MOST_LEVELS:
        return 0
    for token in _TOKEN.finditer(text):
        first = token[0][0]
        if first in "{[":
            depth += 1
            deepest = max(deepest, depth)
        elif first in "}]":
            depth -= 1
    return deepest


def _pairs(value: Any) -> int:
    count, stack = 0, [value]
    while stack:
        node = stack.pop()
        if isinstance(node, dict):
            count += len(node)
            stack.extend(child for child in node.values() if isinstance(child, dict | list))
        else:
            stack.extend(child for child in node if isinstance(child, dict | list))
    return count


def _duplicates(text: str) -> list[Fault]:
    """One fault for each key that was there before, with the keys and indices that lead to it."""
    faults: list[Fault] = []
    seen: list[set[str] | None] = []
    steps: list[Any] = []  # of each open container its last key, or how many items of it are complete
    expecting_key = False
    for token in _TOKEN.finditer(text):
        first = token[0][0]
        if first in "{[":
            seen.append(set() if first == "{" else None)
            steps.append("" if first == "{" else 0)
            expecting_key = first == "{"
        elif first in "}]":
            seen.pop()
            steps.pop()
            expecting_key = False
        elif first == ",":
            expecting_key = seen[-1] is not None
            if not expecting_key:
                steps[-1] += 1
        elif expecting_key and first == '"':
            expecting_key = False
            steps[-1] = key = json.loads(token[0])
            keys = seen[-1]
            if keys is not None and key in keys and len(faults) < _MOST_FAULTS:
                line, column = place(text, token.start())
                zh, en = f"键 {key} 重复，以后者为准", f"duplicate key: {key}"
                faults.append(Fault("duplicate-key", line, column, zh, en, tuple(map(str, steps))))
            elif keys is not None:
                keys.add(key)
    return faults


def _tabs(text: str) -> list[tuple[int, int]]:
    """Where Spectral's reader, which takes JSON for YAML, warns of a tab: outside texts and not behind a number or word."""
    if "\t" not in text:
        return []
    found: list[tuple[int, int]] = []
    line, start, scanned = 1, 0, 0
    for token in _TABBED.finditer(text):
        at = token.start()
        if token[0] != "\t":
            continue
        breaks = text.count("\n", scanned, at)
        if breaks:
            line, start = line + breaks, text.rfind("\n", 0, at) + 1
        scanned = at
        found.append((line, at - start + 1))
        if len(found) >= _MOST_TABS:
            break
    return found


def _marks(text: str, value: Any) -> Marks:
    """Walk the text beside the value it became, and note where each child stands."""
    marks: Marks = {}
    stack: list[Any] = []
    key: str | None = None
    key_place = 0
    line, line_start, scanned = 1, 0, 0
    expecting_key = False
    for token in _TOKEN.finditer(text):
        start = token.start()
        breaks = text.count("\n", scanned, start)
        if breaks:
            line += breaks
            line_start = text.rfind("\n", 0, start) + 1
        scanned = start
        packed = line << 20 | min(start - line_start + 1, 0xFFFFF)
        first = token[0][0]
        if first == ",":
            expecting_key = isinstance(stack[-1], dict)
        elif first in "}]":
            stack.pop()
            expecting_key = False
        elif expecting_key:
            key, key_place, expecting_key = json.loads(token[0]), packed, False
        elif first != ":":
            child = _child(stack, key, value, marks)
            if stack and isinstance(stack[-1], dict) and key is not None:
                _note(marks, stack[-1], key, key_place if first in "{[" else packed)
            elif stack and isinstance(stack[-1], list):
                marks[id(stack[-1])].append(packed)
            if first in "{[":
                container: Any = (
                    child
                    if isinstance(child, dict if first == "{" else list)
                    else ({} if first == "{" else [])
                )
                marks.setdefault(id(container), [])
                stack.append(container)
                expecting_key = first == "{"
    return marks


def _child(stack: list[Any], key: str | None, root: Any, marks: Marks) -> Any:
    if not stack:
        return root
    parent = stack[-1]
    if isinstance(parent, dict):
        return parent.get(key)
    index = len(marks[id(parent)])
    return parent[index] if index < len(parent) else None


def _note(marks: Marks, parent: dict[str, Any], key: str, packed: int) -> None:
    places = marks[id(parent)]
    if len(places) < len(parent) and key in parent:
        places.append(packed)
