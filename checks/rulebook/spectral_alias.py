"""Spectral alias: `#Name` in selectors, by format where it is scoped."""

import re
from collections.abc import Mapping
from typing import Any

from checks.artefacts.formats import format_name
from checks.select.segment import SelectorError

_ALIAS = re.compile(r"#([A-Za-z0-9_-]+)")
_MOST = 200

Condition = tuple[frozenset[str], frozenset[str]]
"""The document has one of the first formats and none of the second."""


def holds(conditions: tuple[Condition, ...], formats: frozenset[str]) -> bool:
    """Whether a document of these formats meets all conditions."""
    return all(not some.isdisjoint(formats) and none.isdisjoint(formats) for some, none in conditions)


def expand(expression: str, aliases: Mapping[str, Any]) -> list[tuple[tuple[Condition, ...], str]]:
    """Every selector an expression stands for, with the conditions under which it does.

    Of a scoped alias the last target whose formats the document has counts. `SelectorError` tells of an alias
    that does not exist or leads to itself.
    """
    return _expand(expression, aliases, ())


def _expand(
    expression: str, aliases: Mapping[str, Any], stack: tuple[str, ...]
) -> list[tuple[tuple[Condition, ...], str]]:
    if not expression.startswith("#"):
        return [((), expression)]
    found = _ALIAS.match(expression)
    if found is None or found[1] not in aliases:
        alias = expression.split(".")[0]
        raise SelectorError(f"别名 {alias} 没有定义", f"the alias {alias} is not defined")
    name, rest = found[1], expression[found.end() :]
    if name in stack:
        circle = " → ".join((*stack, name))
        raise SelectorError(f"别名 {name} 循环引用：{circle}", f"the alias {name} leads to itself: {circle}")
    results: list[tuple[tuple[Condition, ...], str]] = []
    for condition, given in _targets(aliases[name]):
        outer = () if condition is None else (condition,)
        for item in given:
            for inner, selector in _expand(item + rest, aliases, (*stack, name)):
                results.append(((*outer, *inner), selector))
        if len(results) > _MOST:
            raise SelectorError(
                f"别名 {name} 展开后选择器过多", f"the alias {name} stands for too many selectors"
            )
    return results


def _targets(value: Any) -> list[tuple[Condition | None, list[str]]]:
    if isinstance(value, str):
        return [(None, [value])]
    if isinstance(value, list):
        return [(None, [str(each) for each in value])]
    targets = value.get("targets") if isinstance(value, Mapping) else None
    found: list[tuple[Condition | None, list[str]]] = []
    later: frozenset[str] = frozenset()
    for target in reversed(targets or ()):
        names = frozenset(name for each in target.get("formats") or () if (name := format_name(str(each))))
        given = target.get("given")
        found.append(
            ((names, later), [str(each) for each in (given if isinstance(given, list) else [given])])
        )
        later |= names
    return found
