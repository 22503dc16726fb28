"""Field: the values that `field` names in a selected value, as Spectral reads it.

A name or dotted path (lodash's), `@key` for every key, a JSONPath that starts with `$`; nothing for the value
itself. A primitive value is judged itself whatever the field says.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final

from checks.model.sentence import Sentence, problem
from checks.model.value import ABSENT
from checks.select.segment import Selector
from checks.select.spectral_path import parse_path
from checks.select.walk import walk

Resolve = Callable[[Any], Any]
Below = tuple[str, ...]

_STEP: Final = re.compile(
    r"""[^.[\]]+|\[(?:(-?\d+(?:\.\d+)?)|(["'])((?:(?!\2)[^\\]|\\.)*?)\2)\]|(?=(?:\.|\[\])(?:\.|\[\]|$))"""
)

_MEMBER: Final = re.compile(r"\$[\w-]+")


@lru_cache(maxsize=1024)
def field_path(field: str) -> Below:
    """The steps of a `field` as lodash's `toPath` reads them: `a.b[0]['c']`."""
    steps: list[str] = [""] if field.startswith(".") else []
    for found in _STEP.finditer(field):
        if found[2]:
            steps.append(re.sub(r"\\(\\)?", r"\1", found[3]))
        else:
            steps.append(found[1] or found[0])
    return tuple(steps)


def _path(field: str) -> Selector:
    """A field that starts with `$`; as in JSONPath-Plus `$ref` names a member, the root it does without."""
    name = _MEMBER.match(field)
    return parse_path(f"$['{name[0]}']{field[name.end() :]}" if name else field)


def check_field(field: str) -> Sentence | None:
    """Why a field cannot be used, in one sentence (None: it can)."""
    if not field.startswith("$"):
        return None if field.strip() else Sentence("field 不能为空", "field must not be empty")
    return problem(_path, field)


def read_field(
    value: Any, field: str | None, resolve: Resolve, follow: Any = None
) -> list[tuple[Below, Any]]:
    """Pairs of path below the value and value; `ABSENT` where there is none."""
    value = resolve(value)
    if field is None or not isinstance(value, dict | list):
        return [((), value)]
    if field == "@key":
        keys = [str(key) for key in (value if isinstance(value, dict) else range(len(value)))]
        return [((key,), key) for key in keys] or [((), ABSENT)]
    if field.startswith("$"):
        selector = _path(field)
        nodes = walk(value, [selector], follow or {})[selector.text]
        return [(tuple(str(step) for step in each.path()), each.value) for each in nodes] or [((), ABSENT)]
    path = field_path(field)
    if isinstance(value, dict) and field in value:
        return [(path, resolve(value[field]))]
    return [(path, _get(value, path, resolve))]


def _get(value: Any, path: Below, resolve: Resolve) -> Any:
    for step in path:
        value = resolve(value)
        if isinstance(value, dict) and step in value:
            value = value[step]
        elif isinstance(value, list) and step.isdecimal() and int(step) < len(value):
            value = value[int(step)]
        elif isinstance(value, list | str) and step == "length":
            value = len(value)
        else:
            return ABSENT
    return resolve(value)
