"""Selectors: `given` and `field` can be used, and match something that the examples show."""

from collections.abc import Iterator, Mapping
from typing import Any

from checks.model.artefact import Artefact, Reading
from checks.model.kind import Kind
from checks.model.rule import Rule
from checks.model.sentence import Sentence
from checks.model.value import ABSENT
from checks.rulebook.entry import read_rule
from checks.rulebook.fault import Fault
from checks.rulebook.lints.bench import Bench, checks_of, mapping, texts
from checks.rulebook.standards import File

SQL = ("site", "register")


def selectors(file: File, bench: Bench) -> Iterator[Fault]:
    """Selectors that cannot be parsed or run, and queries that say in one language only why they cannot tell."""
    value = file.document.value
    kind = _kind(value, bench)
    if kind is None:
        return
    for path, given in texts(value.get("given")):
        if problem := kind.check_given(given):
            yield _bad(file, ("given", *path), given, problem)
        elif problem := kind.check_detail(given):
            yield file.document.fault(("given", *path), "text/one-language", *problem, severity="warning")
    sql = mapping(value, "where").get("sql")
    if isinstance(sql, str) and (problem := kind.check_given(sql)):
        yield _bad(file, ("where", "sql"), sql, problem)
    for steps, item in checks_of(value):
        field = item.get("field")
        if isinstance(field, str) and (problem := kind.check_field(field)):
            yield _bad(file, (*steps, "field"), field, problem)


def unmatched(file: File, bench: Bench) -> Iterator[Fault]:
    """Selectors and fields that find nothing in any example: they would never find anything."""
    value = file.document.value
    kind = _kind(value, bench)
    if not file.sound or kind is None or kind.on in SQL:
        return
    rule = read_rule(file.place, value, bench.grammar.kinds)
    givens = {given: ("given", *path) for path, given in texts(value["given"]) if not kind.check_given(given)}
    fields = {
        field: (*steps, "field")
        for steps, item in checks_of(value)
        if isinstance(field := item.get("field"), str) and not kind.check_field(field)
    }
    found = _found(tuple(givens), frozenset(fields), rule, kind)
    if found is None:
        return
    for given, steps in givens.items():
        if given not in found:
            zh = "这个选择器在所有例子里都选不中任何内容：请改正选择器，或补一个能选中的例子"
            en = "this selector matches nothing in any example: mend it, or add an example that it matches"
            yield file.document.fault(steps, "selector/never-matches", zh, en)
    for field, steps in fields.items():
        if field not in found and found:
            zh = f"{field} 在所有例子里都读不到内容：请改正写法，或补一个读得到的例子"
            en = f"{field} reads nothing in any example: mend it, or add an example that has it"
            yield file.document.fault(steps, "selector/never-matches", zh, en)


def _found(givens: tuple[str, ...], fields: frozenset[str], rule: Rule, kind: Kind) -> set[str] | None:
    """Which selectors and fields find something in the examples; None when an example itself is bad."""
    found: set[str] = set()
    for example in rule.examples:
        if found.issuperset(givens) and found.issuperset(fields):
            break
        try:
            artefact = kind.from_example(example, rule)
            if artefact.unreadable() is None:
                for part in (artefact, *(artefact.parts() if rule.follow else ())):
                    part.prepare(givens)
                    _look(part, givens, fields, found)
        except Exception:  # `guiju test` says so
            return None
    return found if rule.examples else None


def _look(part: Artefact, givens: tuple[str, ...], fields: frozenset[str], found: set[str]) -> None:
    for given in givens:
        for thing in part.select(given):
            found.add(given)
            wanted = fields - found
            found |= {name for name in wanted if any(_is_there(each) for each in part.read(thing, name))}
            if not wanted:
                break


def _is_there(reading: Reading) -> bool:
    return reading.value is not ABSENT and reading.value is not None


def _kind(value: Any, bench: Bench) -> Kind | None:
    on = value.get("on") if isinstance(value, dict) else None
    kinds: Mapping[Any, Kind] = bench.grammar.kinds
    return kinds.get(on) if isinstance(on, str) else None


def _bad(file: File, steps: tuple[str | int, ...], written: str, problem: Sentence) -> Fault:
    zh, en = (" ".join(each.split())[:300] for each in problem)
    return file.document.fault(steps, "selector/bad", f"选择器不能用：{zh}", f"unusable selector: {en}")
