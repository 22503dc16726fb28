"""JSON: text to a tree; strict JSON fast, anything else as YAML reads it, with its faults."""

import json
import re
from bisect import bisect
from collections.abc import Callable
from functools import cache
from typing import Any

import orjson

from checks.artefacts.decode import place
from checks.artefacts.fault import Fault
from checks.artefacts.read_yaml import read_yaml
from checks.artefacts.tree import Marks, Tree

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+')
_MARK = re.compile(r'"((?:[^"\\]|\\.)*)"(\s*:)?|[{}\[\]]|[^\s{}\[\]:,"]+')
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
    pairs, levels = _size(value) if isinstance(value, dict | list) else (0, 0)
    if not levels or levels > _MOST_LEVELS:
        tree = read_yaml(text, name)
        tree.tabs = lambda: _tabs(text)
        return tree
    faults: list[Fault] = []
    if text.count('":') != pairs:
        faults = _duplicates(text)
    return Tree(
        value,
        name,
        faults,
        lambda: _marks(text, value, bool(faults)),
        tabs=lambda: _tabs(text),
        spell=_spelling(text),
    )


def _size(value: Any) -> tuple[int, int]:
    """How many pairs a value holds and how many levels deep it is."""
    pairs, levels = 0, 0
    level = [value]
    while level:
        levels += 1
        pairs += sum(len(node) for node in level if type(node) is dict)
        level = [
            child
            for node in level
            for child in (node.values() if type(node) is dict else node)
            if type(child) is dict or type(child) is list
        ]
    return pairs, levels


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


def _spelling(text: str) -> Callable[[int], tuple[int, int]]:
    """Line and column of an offset; the lines are counted when the first place is asked for."""
    starts = cache(lambda: [0, *(found.end() for found in re.finditer("\n", text))])

    def spell(offset: int) -> tuple[int, int]:
        line = bisect(starts(), offset)
        return line, offset - starts()[line - 1] + 1

    return spell


def _marks(text: str, value: Any, doubled: bool) -> Marks:
    """Walk the text beside the value it became, and note the offset at which each child stands.

    `doubled`: there are equal keys, of which the last one counts, at the place of the first.
    """
    marks: Marks = {}
    stack: list[Any] = []
    parent: Any = None
    places: list[int] = []
    ranks: dict[str, int] = {}
    key, key_start = "", 0
    for token in _MARK.finditer(text):
        if token.lastindex == 2:
            key, key_start = token[1], token.start()
            if "\\" in key:
                key = json.loads(f'"{key}"')
            continue
        start = token.start()
        first = text[start]
        if first in "}]":
            parent, places, ranks = stack.pop()
            continue
        nested = first in "{["
        child = value
        if type(parent) is dict:
            child = parent.get(key)
            rank = ranks.get(key, len(places)) if doubled else len(places)
            places[rank : rank + 1] = [key_start if nested else start]
        elif type(parent) is list:
            child = parent[len(places)] if len(places) < len(parent) else None
            places.append(start)
        if nested:
            stack.append((parent, places, ranks))
            kind = dict if first == "{" else list
            parent = child if type(child) is kind else kind()  # what an equal key put out of the value
            places = marks[id(parent)] = []
            if doubled and kind is dict:
                ranks = {each: rank for rank, each in enumerate(parent)}
    return marks
