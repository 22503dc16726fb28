"""Events: any YAML text to a tree, from the C parser's events; broken lines are reported, mended and passed over.

Whatever the text: bounded depth, bounded copies of aliases, no traceback.
"""

import json
import re
from collections.abc import Iterator
from typing import Any

import yaml

from checks.artefacts.build import Builder, TooDeep
from checks.artefacts.fault import Fault
from checks.artefacts.tree import Marks, Tree

_MORE = "expected a single document in the stream, but found more"
_MOST_TABS = 10_000
_REPAIRS = 20
_REPAIRS_LARGE = 4
_LARGE = 1_000_000
_PAIR = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}")
_LONE = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")
_FORMER_ENDS = {0x85: 0xE085, 0x2028: 0xE028, 0x2029: 0xE029}
_SHOWN = {hidden: mark for mark, hidden in _FORMER_ENDS.items()}


def read_events(text: str, name: str = "") -> Tree:
    """Read the first document of a YAML text; everything that can be saved of a broken one."""
    faults: list[Fault] = []
    attempts = _REPAIRS if len(text) < _LARGE else _REPAIRS_LARGE
    seen: set[int] = set()
    last = Builder()
    while True:
        builder = Builder()
        try:
            _feed(builder, text)
        except yaml.YAMLError as error:
            line, column, reason = _where(error, text)
            paired = _paired(text, line) if "Unicode character escape" in reason else text
            if paired != text:
                text = paired
                continue
            faults += _faults(line, column, reason, text)
            builder.close()
            last = builder if len(builder.marks) >= len(last.marks) else last
            mended = _mend(text, line, seen) if len(faults) < attempts else None
            if mended is None:
                break
            text = mended
            continue
        except TooDeep as error:
            message = f"嵌套超过 {error.depth} 层，其内未检查"
            faults.append(Fault("depth", error.line, 1, message, f"nested deeper than {error.depth} levels"))
            builder.close()
        last = builder if len(builder.marks) >= len(last.marks) else last
        break
    marks: Marks = last.marks
    found = sorted(faults + last.faults, key=lambda fault: (fault.line, fault.column))
    broken = any(fault.sort in ("syntax", "depth") for fault in found)
    return Tree(last.root, name, found, lambda: marks, broken)


def _feed(builder: Builder, text: str) -> None:
    events = _events(text)
    builder.take_document(events)
    if isinstance(next(events, None), yaml.DocumentStartEvent):
        builder.faults.append(Fault("documents", 1, 1, "文件里不止一个 YAML 文档，只检查第一个", _MORE))


def _events(text: str) -> Iterator[Any]:
    """What the parser reads; the line ends that YAML 1.2 (§5.4) no longer knows are hidden from it."""
    loader = yaml.CSafeLoader if hasattr(yaml, "CSafeLoader") else yaml.SafeLoader
    if not any(chr(mark) in text for mark in _FORMER_ENDS):
        return iter(loader(text).get_event, None)
    return map(_shown, iter(loader(text.translate(_FORMER_ENDS)).get_event, None))


def _shown(event: Any) -> Any:
    if isinstance(event, yaml.ScalarEvent):
        event.value = event.value.translate(_SHOWN)
    return event


def _paired(text: str, line: int) -> str:
    """The text with the surrogates that a line spells, as JSON does, made characters."""
    lines = text.split("\n")
    index = min(line, len(lines)) - 1
    pairs = _PAIR.sub(lambda found: json.loads(f'"{found[0]}"'), lines[index])
    lines[index] = _LONE.sub(r"\\ufffd", pairs)
    return "\n".join(lines)


def _where(error: yaml.YAMLError, text: str) -> tuple[int, int, str]:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    reason = getattr(error, "problem", None) or getattr(error, "reason", None) or "cannot be read"
    if mark is None:
        return text.count("\n") + 1, 1, str(reason)
    return mark.line + 1, mark.column + 1, str(reason)


def _faults(line: int, column: int, reason: str, text: str) -> list[Fault]:
    lines = text.split("\n")
    content = lines[line - 1] if line <= len(lines) else ""
    if "\t" in content and "cannot start any token" in reason:
        zh, en = "缩进不能使用制表符，请改为空格", "using tabs can lead to unpredictable results"
        if "\t" not in _indent(content):
            return [Fault("tab", line, content.index("\t") + 1, zh, en)]
        indents = ((number, _indent(each)) for number, each in enumerate(lines, 1) if each[:1] in " \t")
        places = [(number, at) for number, each in indents for at, mark in enumerate(each, 1) if mark == "\t"]
        return [Fault("tab", *place, zh, en) for place in places[:_MOST_TABS]]  # they are all mended at once
    return [Fault("syntax", line, column, f"YAML 语法错误：{reason}", f"YAML syntax error: {reason}")]


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip(" \t"))]


def _mend(text: str, line: int, seen: set[int]) -> str | None:
    """The text with the offending line made harmless; None when that was tried before."""
    lines = text.split("\n")
    index = min(line, len(lines)) - 1
    while index > 0 and not lines[index].strip():
        index -= 1
    content = lines[index]
    if "\t" in _indent(content) and index not in seen:
        lines = [_spaces(each) for each in lines]
    elif "\t" in content and index not in seen:
        lines[index] = content.replace("\t", " ")
    elif not content.strip():
        return None
    else:
        lines[index] = ""
    seen.add(index)
    return "\n".join(lines)


def _spaces(line: str) -> str:
    indent = _indent(line)
    return indent.replace("\t", "  ") + line[len(indent) :]
