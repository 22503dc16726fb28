"""Absences: a rule that asks whether something is there must be able to see that it is not."""

import re
from collections.abc import Iterator, Mapping

from checks.rulebook.fault import Fault
from checks.rulebook.lints.bench import Bench, Steps, checks_of, texts
from checks.rulebook.standards import File
from checks.select.given import parse_given
from checks.select.segment import Segment, SelectorError

_KINDS = ("page", "rendered", "response", "interface", "wsdl")
_PRESENCE = ("truthy", "defined", "filled")
_SILENT = ("passed", "inapplicable")
_FILTER = re.compile(r"\[\?((?:(?!\[\?).)*)\][\s)]*\Z", re.DOTALL)
_NAME = re.compile(r"@?([\w:-]+)\Z")


def absences(file: File, bench: Bench) -> Iterator[Fault]:
    """A presence test of what the selector already demands: what lacks it is never looked at."""
    value = file.document.value
    if not isinstance(value, Mapping) or value.get("on") not in _KINDS:
        return
    on, givens = value["on"], [text for _, text in texts(value.get("given"))]
    silent = value.get("otherwise") in _SILENT
    for steps, item in checks_of(value):
        if item["function"] not in _PRESENCE or any(step in ("any", "none") for step in steps):
            continue
        field = item.get("field")
        if field is None:
            named = bool(givens) and all(_names_member(on, given) for given in givens)
            if silent and (item["function"] == "defined" or named):
                yield _selected(file, steps)
        elif isinstance(field, str) and (found := _NAME.match(field)):
            name = found[1]
            if givens and all(_demands(on, given, name) for given in givens):
                zh = f"given 已要求有 {name}，缺少它的永远看不到：请从 given 中去掉"
                en = f"given already demands {name}: what lacks it is never seen; take it out of given"
                yield file.document.fault((*steps, "field"), "selector/absence-invisible", zh, en)


def _selected(file: File, steps: Steps) -> Fault:
    zh = "选中的内容必然存在，缺少时却判为符合或不适用：请让 given 选它的上级，用 field 读它"
    en = "what is selected is there by definition, and its absence goes unseen: select the parent, read it by field"
    return file.document.fault(steps, "selector/absence-invisible", zh, en)


def _names_member(on: str, given: str) -> bool:
    """Whether a selector ends at a member that may be missing."""
    if on == "interface":
        last = _last(given)
        return last is not None and last.names is not None and len(last.names) == 1 and last.script is None
    return on == "response" or (on == "wsdl" and re.search(r"/@[\w:-]+\s*\Z", given) is not None)


def _demands(on: str, given: str, name: str) -> bool:
    """Whether a selector takes only what has the attribute or member."""
    word = re.escape(name)
    if on == "interface":
        last = _FILTER.search(given)
        text = last[1] if last else ""
        asked = rf"""(^|&&)[\s(]*@(\.{word}|\[['"]{word}['"]\])[\s)]*($|&&)"""
        return "||" not in text and re.search(asked, text) is not None
    return re.search(rf"\[\s*@?{word}\s*(\]|[~|^$*]?=)", given, re.IGNORECASE) is not None


def _last(given: str) -> Segment | None:
    """The last step of a JSONPath, if it is read as Spectral reads it and takes values."""
    try:
        path = parse_given(given).selector
    except SelectorError:
        return None
    if path is None or not path.segments or path.keyed or path.parents:
        return None
    return path.segments[-1]
