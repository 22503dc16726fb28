"""Spectral merge: a ruleset with all that it extends, as one set of rule definitions.

The order and the switches (`recommended`, `all`, `off`, true, false, a severity) are Spectral's.
"""

import copy
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from checks.artefacts.formats import format_name
from checks.model.sentence import Sentence
from checks.rulebook.spectral_rule import Untranslated

ELSEWHERE: Final = {"spectral:asyncapi": ("asyncapi2", "asyncapi3"), "spectral:arazzo": ("arazzo1_0",)}
"""Rulesets of Spectral that judge no interface definition, with the formats they judge; their rules bear their names."""

Find = Callable[[str, str], "Source | Sentence"]
"""Gives the ruleset that a name in `extends` means, seen from another's name, or why there is none."""


@dataclass(frozen=True, slots=True)
class Source:
    """A ruleset as written; `name` is its path or built-in name."""

    name: str
    content: Mapping[str, Any]


@dataclass(slots=True)
class Draft:
    """A rule in the making: its definition, the ruleset that first wrote it, whose aliases it uses.

    `foreign` are the names that its ruleset gives to functions of its own, which hide ours.
    """

    code: str
    body: dict[str, Any]
    owner: str
    aliases: Mapping[str, Any]
    enabled: bool
    formats: list[str] | None
    foreign: frozenset[str] = frozenset()


@dataclass(slots=True)
class Merged:
    """All rules by code, the formats known, and what was left aside."""

    rules: dict[str, Draft] = field(default_factory=dict)
    formats: set[str] = field(default_factory=set)
    untranslated: list[Untranslated] = field(default_factory=list)


def merge(source: Source, find: Find) -> Merged:
    """Read a ruleset and everything it extends."""
    return _merge(source, find, "recommended", False, ())


def _merge(source: Source, find: Find, severity: str, explicit: bool, stack: tuple[str, ...]) -> Merged:
    merged = Merged()
    content = source.content
    merged.formats.update(_formats(content.get("formats"), source.name, merged))
    for name, level, stated in _extensions(content):
        found = _found(name, source, find)
        if isinstance(found, Sentence):
            merged.untranslated.append(Untranslated(_label(name), found))
            continue
        if found.name in stack or found.name == source.name:
            continue
        if found.name in ELSEWHERE:
            merged.untranslated.append(_elsewhere(found.name))
        inner = _merge(found, find, level, stated, (*stack, source.name))
        merged.formats |= inner.formats
        merged.untranslated += inner.untranslated
        for code, draft in inner.rules.items():
            merged.rules[code] = draft
            if explicit:
                draft.enabled = _enabled(draft, severity)
    rules = content.get("rules")
    passed = tuple(
        f"{each.rule.partition(':')[2]}-" for each in merged.untranslated if each.rule in ELSEWHERE
    )
    for code, written in rules.items() if isinstance(rules, Mapping) else ():
        if str(code).startswith(passed) and not isinstance(written, Mapping):
            continue
        _take(merged, source, str(code), written, severity, explicit)
    for key in ("functions", "functionsDir"):
        if content.get(key):
            reason = Sentence(
                "自定义函数是 JavaScript，不能在这里运行",
                "functions of its own are JavaScript and cannot run here",
            )
            merged.untranslated += [Untranslated(_label(each), reason) for each in _list(content[key])]
    return merged


def _elsewhere(name: str) -> Untranslated:
    reason = Sentence(
        "只判定接口定义，不判定这类文档", "only interface definitions are judged, not documents of that sort"
    )
    return Untranslated(name, reason, frozenset(ELSEWHERE[name]))


def _take(merged: Merged, source: Source, code: str, written: Any, severity: str, explicit: bool) -> None:
    draft = merged.rules.get(code)
    if isinstance(written, list) and written:
        written = written[0]
    if isinstance(written, Mapping):
        if draft is None:
            draft = _draft(source, code, written, merged)
            merged.rules[code] = draft
        else:
            draft.body = {**draft.body, **copy.deepcopy(dict(written))}
            draft.enabled = True
            if "message" in written or "description" in written:
                draft.body.pop("en", None)
            if "formats" in written:
                draft.formats = _formats(written["formats"], code, merged)
            if "given" in written:
                draft.aliases = source.content.get("aliases") or {}
            if "then" in written:
                draft.foreign = _own_functions(source)
    elif draft is None:
        merged.untranslated.append(
            Untranslated(code, Sentence("没有可继承的同名规则", "there is no rule of that name to extend"))
        )
        return
    elif isinstance(written, bool):
        draft.enabled = written
    elif isinstance(written, str | int):
        draft.body["severity"] = written
        draft.enabled = written not in ("off", -1)
    if draft.owner == source.name or explicit:
        draft.enabled = _enabled(draft, severity)
    if draft.formats is not None:
        merged.formats.update(draft.formats)
    elif draft.owner == source.name and source.content.get("formats") is not None:
        draft.formats = _formats(source.content["formats"], code, merged)


def _draft(source: Source, code: str, written: Mapping[str, Any], merged: Merged) -> Draft:
    formats = _formats(written["formats"], code, merged) if "formats" in written else None
    body = copy.deepcopy(dict(written))
    aliases = source.content.get("aliases") or {}
    return Draft(code, body, source.name, aliases, True, formats, _own_functions(source))


def _own_functions(source: Source) -> frozenset[str]:
    written = source.content.get("functions")
    return frozenset(map(_label, _list(written)))


def _enabled(draft: Draft, severity: str) -> bool:
    return severity == "all" or (severity == "recommended" and draft.body.get("recommended") is not False)


def _formats(written: Any, place: str, merged: Merged) -> list[str]:
    found: list[str] = []
    for each in _list(written):
        name = format_name(str(each))
        if name is None:
            merged.untranslated.append(
                Untranslated(place, Sentence(f"不认识的格式：{each}", f"unknown format: {each}"))
            )
        else:
            found.append(name)
    return found


def _extensions(content: Mapping[str, Any]) -> list[tuple[Any, str, bool]]:
    """Name, severity and whether the severity was stated, of each extension."""
    written = content.get("extends")
    if written is None:
        return []
    found: list[tuple[Any, str, bool]] = []
    for each in written if isinstance(written, list) else [written]:
        if isinstance(each, list) and len(each) == 2:
            found.append((each[0], str(each[1]), True))
        else:
            found.append((each, "recommended", False))
    return found


def _found(name: Any, source: Source, find: Find) -> Source | Sentence:
    if isinstance(name, Source):
        return name
    if not isinstance(name, str):
        return Sentence("extends 只能是名称", "extends holds names only")
    return find(name, source.name)


def _label(written: Any) -> str:
    """What a part is called: a ruleset, or a function, whose options may stand beside its name."""
    name = written[0] if isinstance(written, list) and written else written
    return name.name if isinstance(name, Source) else str(name)


def _list(written: Any) -> list[Any]:
    if written is None:
        return []
    return list(written) if isinstance(written, list) else [written]
