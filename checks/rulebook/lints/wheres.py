"""Wheres: conditions that some target can meet."""

from collections.abc import Iterator, Mapping
from typing import Any

from checks.model.kind import Kind
from checks.rulebook.fault import Fault
from checks.rulebook.lints.bench import Bench, Steps, mapping
from checks.rulebook.nearest import nearest
from checks.rulebook.standards import File

PAGE_KINDS = ("home", "column", "article", "guide", "interaction", "error", "other")
_SCHEMES = ("http", "https")
_WEB = ("page", "rendered", "response", "site")


def wheres(file: File, bench: Bench) -> Iterator[Fault]:
    """Values that a fact can never have."""
    value = file.document.value
    on = value.get("on") if isinstance(value, dict) else None
    kinds: Mapping[Any, Kind] = bench.grammar.kinds
    if not isinstance(on, str) or on not in kinds:
        return
    where = mapping(value, "where")
    for name, allowed in {**kinds[on].values, **(_web(bench) if on in _WEB else {})}.items():
        for steps, item in _values(where, name):
            if item not in allowed:
                zh, en = (
                    f"{name} 没有 {item} 这个值，此条件永远不成立",
                    f"{name} is never {item}: this condition cannot be met",
                )
                meant = nearest(str(item), allowed)
                meant = meant if isinstance(item, str) or not meant else f'"{meant}"'
                yield file.document.fault(steps, "where/dead", zh, en, suggestion=meant)
    for steps, value in _values(where, "status") if on in _WEB else ():
        if isinstance(value, bool) or not isinstance(value, int) or not 100 <= value <= 599:
            shown = f'"{value}"' if isinstance(value, str) else str(value)
            zh, en = (
                f"status 应是 100～599 的整数，不加引号，不是 {shown}",
                f"status is an integer of 100 to 599 without quotes, not {shown}",
            )
            yield file.document.fault(steps, "where/dead", zh, en)


def _web(bench: Bench) -> Mapping[str, tuple[str, ...]]:
    profiles = tuple(sorted(bench.rulebook.profiles))
    return {"kind": PAGE_KINDS, "scheme": _SCHEMES, "profile": profiles}


def unreachable_profiles(bench: Bench) -> Iterator[Fault]:
    """Rules for a profile that does not judge by their norm."""
    for file in bench.standards.sound("rule"):
        if file.document.value.get("on") not in _WEB:
            continue
        for steps, value in _values(mapping(file.document.value, "where"), "profile"):
            profile = bench.rulebook.profiles.get(value) if isinstance(value, str) else None
            if profile is not None and profile.norms and file.place.norm not in profile.norms:
                zh = f"profiles/{value}.yaml 没有列入 {file.place.norm}，此条件永远不成立"
                en = f"profiles/{value}.yaml does not list {file.place.norm}: this condition cannot be met"
                yield file.document.fault(steps, "where/unreachable", zh, en)


def _values(where: Any, name: str) -> list[tuple[Steps, Any]]:
    value = where.get(name)
    if isinstance(value, list):
        return [(("where", name, index), item) for index, item in enumerate(value)]
    return [] if value is None else [(("where", name), value)]
