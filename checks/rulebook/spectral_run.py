"""Spectral run: a ruleset judges one document; all selectors in one walk for each of its two views."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final

from checks.artefacts.formats import FORMATS
from checks.artefacts.pointer import write_pointer
from checks.artefacts.reference import References
from checks.artefacts.tree import Path, Tree
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.problem import Problem, Unknown
from checks.model.sentence import reason
from checks.model.value import ABSENT
from checks.rulebook.spectral_alias import holds
from checks.rulebook.spectral_message import dotted, encoded_pointer, fill_message, spectral_words
from checks.rulebook.spectral_rule import OFF, Ruleset, SpectralRule, Then
from checks.rulebook.spectral_view import Spot, View, spot_of
from checks.select.field import read_field
from checks.select.node import Node
from checks.select.walk import walk

_TAB: Final = "Using tabs can lead to unpredictable results"


@dataclass(frozen=True, slots=True)
class SpectralFinding:
    """What a ruleset says of a place; `severity` is 0 error to 3 hint, `cause` set when it could not be told.

    `mark` is what tells it apart from others at its place, where that is not the message.
    """

    code: str
    path: Path
    severity: int
    message: str
    line: int
    column: int
    file: str | None = None
    cause: Cause | None = None
    zh: str = ""
    mark: str = ""


def run_ruleset(
    tree: Tree, references: References, ruleset: Ruleset, context: Context
) -> list[SpectralFinding]:
    """All findings, each once, sorted by file, place and code."""
    found: dict[tuple[Any, ...], SpectralFinding] = {}
    for finding in _all(tree, references, ruleset, context):
        key = (finding.code, finding.path or (finding.line, finding.column), finding.file, finding.message)
        found.setdefault(key, finding)
    return sorted(
        found.values(),
        key=lambda each: (each.file or "", each.line, each.column, each.code, each.path, each.message),
    )


def _all(tree: Tree, references: References, ruleset: Ruleset, context: Context) -> Iterator[SpectralFinding]:
    yield from _reader_findings(tree, ruleset)
    yield from _dangling_findings(tree, references)
    formats = frozenset(name for name in ruleset.formats if FORMATS[name](tree.value))
    if not formats and ruleset.formats:
        names = ", ".join(sorted(ruleset.formats))
        message = f"The provided document does not match any of the registered formats [{names}]"
        yield SpectralFinding(
            "unrecognized-format", (), 1, message, 1, 1, zh=f"文档不是这些格式之一：{names}"
        )
    named = references.named
    views = {flag: View(tree, references, formats, flag, named) for flag in (True, False)}
    relevant = [rule for rule in ruleset.rules if rule.judges(formats)]
    for flag, view in views.items():
        rules = [rule for rule in relevant if rule.resolved is flag]
        selectors = {
            selector.text: selector
            for rule in rules
            for conditions, selector in rule.given
            if holds(conditions, formats)
        }
        nodes = walk(tree.value, selectors.values(), references.follow if flag else {}, beside=True)
        judging = Context(context.target, context.captured_at, context.as_of, view)
        for rule in rules:
            for conditions, selector in rule.given:
                if holds(conditions, formats):
                    yield from _judge(rule, nodes[selector.text], view, judging)


def _judge(
    rule: SpectralRule, nodes: Iterable[Node], view: View, context: Context
) -> Iterator[SpectralFinding]:
    targets = (
        (node, then, *target) for node in nodes for then in rule.then for target in _targets(node, then, view)
    )
    for node, then, below, value in targets:
        if value is not ABSENT or then.absent:
            view.node, view.below = node, below
            for each in _said(then, value, context):
                finding = _finding(rule, node, view, below, each)
                if finding is not None:
                    yield finding


def _said(then: Then, value: Any, context: Context) -> Iterable[Problem | Unknown]:
    """What a predicate says, at once: what it asks of the view holds for this value only."""
    try:
        said = then.predicate(value, context)
        return said if type(said) in (list, tuple) else list(said)
    except RecursionError:
        return (Unknown(Cause.LIMIT, "嵌套过深", "nested too deep"),)
    except Exception as error:  # one rule's crash is one finding; the rest of the report stands
        return (Unknown(Cause.CRASHED, *reason(error)),)


def _targets(node: Node, then: Then, view: View) -> list[tuple[tuple[str, ...], Any]]:
    if then.field is None:
        return [((), view.resolve(node.value))]
    return read_field(node.value, then.field, view.resolve, view.references.follow if view.resolved else None)


def _finding(
    rule: SpectralRule, node: Node, view: View, below: Path, said: Problem | Unknown
) -> SpectralFinding | None:
    at = said.at if isinstance(said, Problem) and isinstance(said.at, tuple) else ()
    spot = spot_of(view, node, (*below, *at))
    severity = rule.severity_at("#" + write_pointer(spot.path)) if rule.pointers else rule.severity
    if severity == OFF:
        return None
    line, column = _place(view, spot)
    if isinstance(said, Unknown):
        zh, text = f"{rule.code}: {said.zh or said.cause}", f"{rule.code}: {said.told('en') or said.cause}"
        return SpectralFinding(
            rule.code, spot.path, severity, text, line, column, spot.file, said.cause, zh, zh
        )
    extra = spot.meant[
        len(spot.path) - 1 :
    ]  # from the last step that exists; of the root, Spectral's last step only
    name = dotted(extra) if len(spot.meant) > len(spot.path) else spot.path[-1] if spot.path else ""
    value = _value(view, spot)
    error = spectral_words(said, name, value)
    values = {
        "property": name, "error": error, "path": encoded_pointer(spot.path),
        "description": rule.description, "value": value,
    }  # fmt: skip
    if rule.message is not None:
        message = fill_message(rule.message, values).strip()
    else:
        message = (rule.description or error).strip()
    return SpectralFinding(rule.code, spot.path, severity, message, line, column, spot.file, None, said.zh)


def _value(view: View, spot: Spot) -> Any:
    tree = view.tree if spot.file is None else view.references.files.get(spot.file)
    value = tree.value if tree is not None else ABSENT
    for step in spot.path:
        if isinstance(value, dict):
            value = value.get(str(step), ABSENT)
        elif isinstance(value, list) and str(step).isdecimal() and int(step) < len(value):
            value = value[int(step)]
        elif isinstance(value, list) and step == "length":
            value = len(value)
        else:
            return ABSENT
    return value


def _place(view: View, spot: Spot) -> tuple[int, int]:
    tree = view.tree if spot.file is None else view.references.files.get(spot.file)
    return tree.place(spot.path) if tree is not None else (1, 1)


def _reader_findings(tree: Tree, ruleset: Ruleset) -> Iterator[SpectralFinding]:
    for fault in tree.faults:
        severity = {
            "duplicate-key": ruleset.duplicate_keys,
            "key-type": ruleset.odd_keys,
            "no-key": 1,
            "tab": 1,
        }.get(fault.sort, 0)
        if severity != OFF:
            message = fault.en[:1].upper() + fault.en[1:]
            path = tuple(str(step) for step in fault.path)
            yield SpectralFinding("parser", path, severity, message, fault.line, fault.column, zh=fault.zh)

    for line, column in tree.tabs():
        yield SpectralFinding("parser", (), 1, _TAB, line, column, zh="制表符可能使别的程序读错，请改为空格")


def _dangling_findings(tree: Tree, references: References) -> Iterator[SpectralFinding]:
    """One finding for each thing that is missing, at the first place that refers to it."""
    said: set[str] = set()
    for each in references.dangling:
        subject = each.text.partition("#")[0] if each.sort == "outside" else each.text
        if subject in said:
            continue
        said.add(subject)
        path = () if each.sort == "invalid" else tuple(map(str, each.path))
        line, column = tree.place((*path, "$ref"))
        if each.sort == "outside" and each.unknown is not None:
            zh, cause = each.unknown.zh or f"未读取引用：{subject}", each.unknown.cause
            message = f"the reference {subject} was not read"
        else:
            zh, cause = f"引用 {each.text} 指向的内容不存在", None
            message = (
                f"'{each.text}' does not exist"
                if each.sort == "missing"
                else f"'{each.text}' JSON pointer is invalid"
            )
        yield SpectralFinding("invalid-ref", (*path, "$ref"), 0, message, line, column, None, cause, zh)
