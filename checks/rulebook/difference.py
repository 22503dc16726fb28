"""Difference: how one rule says more, less or the same in other words than its predecessor."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from checks.model.effect import Advice, Deduct, Effect, Veto
from checks.model.level import Level
from checks.model.outcome import Outcome
from checks.model.rule import AnyOf, Check, Item, Rule

Direction = Literal["tightened", "loosened", "reworded", "changed"]

_LEVELS = {Level.MAY: 0, Level.SHOULD: 1, Level.SHALL: 2}
_OTHERWISE = {Outcome.INAPPLICABLE: 0, Outcome.PASSED: 0, Outcome.CANT_TELL: 1, Outcome.FAILED: 2}
_WORDS = ("title", "clause", "message", "why", "fix", "check_by_hand")
_LEAST = ("min", "least", "at_least", "minimum")
_MOST = ("max", "most", "at_most", "maximum", "limit")


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing that differs: before, after, and which way it moves the verdicts."""

    what: str
    before: str
    after: str
    direction: Direction


def details(old: Rule, new: Rule) -> list[Detail]:
    """All that differs between two editions of a rule; what a rule proves itself with is not compared."""
    return [
        *_ranked("level", _LEVELS[old.level], _LEVELS[new.level], old.level, new.level),
        *_ranked(
            "effect", _weight(old.effect), _weight(new.effect), _effect(old.effect), _effect(new.effect)
        ),
        *_wheres(old.where, new.where),
        *_selectors(old.given, new.given),
        *_items(old.then, new.then, "then"),
        *_ranked(
            "otherwise",
            _OTHERWISE.get(old.otherwise, 0),
            _OTHERWISE.get(new.otherwise, 0),
            old.otherwise,
            new.otherwise,
        ),
        *_figures(old.parameters, new.parameters, "parameters"),
        *_flags(old, new),
        *_words(old, new),
    ]


def overall(found: Sequence[Detail]) -> Direction:
    """One word for all details: both ways at once is `changed`."""
    ways = {detail.direction for detail in found} - {"reworded"}
    if not ways:
        return "reworded"
    return next(iter(ways)) if len(ways) == 1 else "changed"


def _ranked(what: str, before: Any, after: Any, old: Any, new: Any) -> Iterator[Detail]:
    if str(old) != str(new):
        way: Direction = "tightened" if after > before else "loosened" if after < before else "changed"
        yield Detail(what, str(old), str(new), way)


def _weight(effect: Effect) -> tuple[float, float, float]:
    if isinstance(effect, Deduct):
        per = {"site": 0, "page": 1, "finding": 2}[effect.per]
        return (1, effect.points, per + (1000 if effect.cap is None else effect.cap))
    return (2, 0, 0) if isinstance(effect, Veto) else (0, 0, 0)


def _effect(effect: Effect) -> str:
    if isinstance(effect, Veto):
        return "veto"
    if isinstance(effect, Advice):
        return "advice"
    return f"deduct {effect.points:g} per {effect.per}" + (
        f" cap {effect.cap:g}" if effect.cap is not None else ""
    )


def _wheres(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Detail]:
    """More values of a fact reach more artefacts; one condition more reaches fewer."""
    for name in sorted({*old, *new}):
        before, after = _set(old.get(name)), _set(new.get(name))
        if before == after:
            continue
        way: Direction = "changed"
        if before is None or (after is not None and after < before):
            way = "loosened"
        elif after is None or after > before:
            way = "tightened"
        yield Detail(f"where.{name}", _shown(old.get(name)), _shown(new.get(name)), way)


def _set(value: Any) -> frozenset[Any] | None:
    if value is None:
        return None
    return frozenset(value) if isinstance(value, list | tuple) else frozenset((value,))


def _selectors(old: Sequence[str], new: Sequence[str]) -> Iterator[Detail]:
    if tuple(old) != tuple(new):
        before, after = frozenset(old), frozenset(new)
        way: Direction = "tightened" if before < after else "loosened" if after < before else "changed"
        yield Detail("given", _shown(old), _shown(new), way)


def _items(old: Sequence[Item], new: Sequence[Item], what: str, *, either: bool = False) -> Iterator[Detail]:
    """Items added to `then` ask for more, items added to `any` for less."""
    olds, news = _keyed(old), _keyed(new)
    more: Direction = "loosened" if either else "tightened"
    less: Direction = "tightened" if either else "loosened"
    for key in [key for key in olds if key not in news]:
        yield Detail(what, key, "", less)
    for key in [key for key in news if key not in olds]:
        yield Detail(what, "", key, more)
    for key, item in news.items():
        before = olds.get(key)
        if isinstance(item, Check) and isinstance(before, Check):
            yield from _figures(before.options, item.options, f"{what}.{key}")
            yield from _worded(f"{what}.{key}.message", before.message, item.message)


def _keyed(items: Sequence[Item]) -> dict[str, Item]:
    """Items by what they ask; of equal ones the later have a number."""
    keyed: dict[str, Item] = {}
    for item in items:
        key, number = _key(item), 1
        while (name := key if number == 1 else f"{key} #{number}") in keyed:
            number += 1
        keyed[name] = item
    return keyed


def _key(item: Item) -> str:
    if isinstance(item, Check):
        return f"{item.field} {item.function}" if item.field else item.function
    word = "any" if isinstance(item, AnyOf) else "none"
    return f"{word}({', '.join(_key(each) + _shown(getattr(each, 'options', {})) for each in item.items)})"


def _figures(old: Mapping[str, Any], new: Mapping[str, Any], what: str) -> Iterator[Detail]:
    for name in sorted({*old, *new}):
        before, after = old.get(name), new.get(name)
        if before != after:
            yield Detail(f"{what}.{name}", _shown(before), _shown(after), _figure(name, before, after))


def _figure(name: str, before: Any, after: Any) -> Direction:
    """A least figure that rises, or a most figure that falls, asks for more; other figures cannot tell."""
    if not all(isinstance(value, int | float) and not isinstance(value, bool) for value in (before, after)):
        return "changed"
    parts = name.casefold().split("_")
    if any(part in _LEAST for part in parts):
        return "tightened" if after > before else "loosened"
    if any(part in _MOST for part in parts):
        return "tightened" if after < before else "loosened"
    return "changed"


def _flags(old: Rule, new: Rule) -> Iterator[Detail]:
    """Following scripts and asking a person spare sites; refusing waivers does not."""
    for name in ("follow", "candidate", "waivable"):
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield Detail(name, str(before).lower(), str(after).lower(), "loosened" if after else "tightened")
    if old.verified != new.verified:
        yield Detail("verified", str(old.verified).lower(), str(new.verified).lower(), "reworded")


def _words(old: Rule, new: Rule) -> Iterator[Detail]:
    for name in _WORDS:
        yield from _worded(name, getattr(old, name), getattr(new, name))


def _worded(what: str, before: str | None, after: str | None) -> Iterator[Detail]:
    if (before or "") != (after or ""):
        yield Detail(what, before or "", after or "", "reworded")


def _shown(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "、".join(_shown(item) for item in value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key}: {_shown(item)}" for key, item in value.items()) + "}" if value else ""
    return str(value)
