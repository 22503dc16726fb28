"""Selectors: `given` and `field` can be used, and match something that the examples show."""

from collections.abc import Iterator, Mapping
from typing import Any

from checks.model.kind import Kind
from checks.model.rule import Rule
from checks.rulebook.entry import read_rule
from checks.rulebook.fault import Fault
from checks.rulebook.lints.bench import Bench, checks_of, mapping, texts
from checks.rulebook.standards import File

SQL = ("site", "register")


def selectors(file: File, bench: Bench) -> Iterator[Fault]:
    """Selectors that cannot be parsed or run."""
    value = file.document.value
    kind = _kind(value, bench)
    if kind is None:
        return
    for path, given in texts(value.get("given")):
        if problem := kind.check_given(given):
            yield _bad(file, ("given", *path), given, problem)
    sql = mapping(value, "where").get("sql")
    if isinstance(sql, str) and (problem := kind.check_given(sql)):
        yield _bad(file, ("where", "sql"), sql, problem)
    for steps, item in checks_of(value):
        field = item.get("field")
        if isinstance(field, str) and (problem := kind.check_field(field)):
            yield _bad(file, (*steps, "field"), field, problem)


def unmatched(file: File, bench: Bench) -> Iterator[Fault]:
    """Selectors that match nothing in any example: they would never find anything."""
    value = file.document.value
    kind = _kind(value, bench)
    if not file.sound or kind is None or kind.on in SQL:
        return
    rule = read_rule(file.place, value, kind)
    for path, given in texts(value["given"]):
        if kind.check_given(given) is None and rule.examples and not _matches(given, rule, kind):
            zh = "这个选择器在所有例子里都选不中任何内容：请改正选择器，或补一个能选中的例子"
            en = "this selector matches nothing in any example: mend it, or add an example that it matches"
            yield file.document.fault(("given", *path), "selector/never-matches", zh, en)


def _matches(given: str, rule: Rule, kind: Kind) -> bool:
    for example in rule.examples:
        try:
            artefact = kind.from_example(example, rule)
            if artefact.unreadable() is not None:
                continue
            artefact.prepare([given])
            if any(part.select(given) for part in (artefact, *(artefact.parts() if rule.follow else ()))):
                return True
        except Exception:  # the example itself is bad: `guiju test` says so
            return True
    return False


def _kind(value: Any, bench: Bench) -> Kind | None:
    on = value.get("on") if isinstance(value, dict) else None
    kinds: Mapping[Any, Kind] = bench.grammar.kinds
    return kinds.get(on) if isinstance(on, str) else None


def _bad(file: File, steps: tuple[str | int, ...], written: str, problem: str) -> Fault:
    reason = " ".join(problem.split())[:300]
    return file.document.fault(
        steps, "selector/bad", f"选择器不能用：{reason}", f"unusable selector: {reason}"
    )
