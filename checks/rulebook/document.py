"""Document: one YAML file as plain values, with the place of each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

import orjson
import yaml

from checks.rulebook.fault import Edit, Fault
from checks.rulebook.scalar import Ambiguous, resolve
from checks.rulebook.syntax import explain, suspect

MAX_BYTES = 512 * 1024
MAX_DEPTH = 32
MAX_NODES = 400_000
MAX_FAULTS = 200

Spot = Sequence[Any]
"""`(start, end, line, column, children)`: children is None, a list of spots, or a dict from key to
`(start, end, line, column, spot)`; offsets count characters from 0, line and column from 1."""

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]")
_ROOT: Spot = (0, 0, 1, 1, None)


@dataclass(frozen=True, slots=True)
class Document:
    """A file's `value` (dict, list, str, int, float, bool, None), its text and its faults so far.

    `spot`, where it was remembered, is JSON as long as nobody asks for a place.
    """

    path: str
    text: str
    value: Any = None
    spot: Spot | str = _ROOT
    faults: tuple[Fault, ...] = ()

    def at(self, steps: Sequence[str | int], *, key: bool = False) -> Spot:
        """The spot of the value at a path of keys and indexes, or of its key; the nearest known ancestor's else."""
        spot: Spot = orjson.loads(self.spot) if isinstance(self.spot, str) else self.spot
        for position, step in enumerate(steps):
            children = spot[4]
            if isinstance(children, dict) and step in children:
                found: Spot = children[step]
                if key and position == len(steps) - 1:
                    return found
                spot = found[4]
            elif isinstance(children, list) and isinstance(step, int) and 0 <= step < len(children):
                spot = children[step]
            else:
                break
        return spot

    def source(self, steps: Sequence[str | int]) -> str:
        """The value as it is written in the file."""
        spot = self.at(steps)
        return self.text[spot[0] : spot[1]]

    def fault(
        self, steps: Sequence[str | int], code: str, zh: str, en: str, *, key: bool = False, **more: Any
    ) -> Fault:
        """A fault at the value, or the key, that stands at a path of keys and indexes."""
        spot = self.at(steps, key=key)
        return Fault(self.path, spot[2], spot[3], code, zh, en, **more)


def read_document(path: str, content: bytes, limit: int = MAX_BYTES) -> Document:
    """Parse a file strictly: what cannot be used is a located fault, never an exception."""
    if len(content) > limit:
        size = f"{len(content) // 1024} KB"
        zh, en = (
            f"文件太大：{size}，上限 {limit // 1024} KB",
            f"the file is too large: {size}, at most {limit // 1024} KB",
        )
        return Document(path, "", faults=(Fault(path, 1, 1, "yaml/too-large", zh, en),))
    try:
        text = text_of(content)
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace")
        return Document(path, before, faults=(_at_offset(path, before, len(before), "yaml/encoding",
            f"不是有效的 UTF-8：字节 0x{content[error.start]:02x}；请把文件存为 UTF-8",
            f"not valid UTF-8: byte 0x{content[error.start]:02x}; save the file as UTF-8"),))  # fmt: skip
    if bad := _FORBIDDEN.search(text):
        shown = f"U+{ord(bad.group()):04X}"
        return Document(path, text, faults=(_at_offset(path, text, bad.start(), "yaml/control-character",
            f"不允许的控制字符 {shown}", f"control character {shown} is not allowed"),))  # fmt: skip
    return _Composer(path, text).compose()


def text_of(content: bytes) -> str:
    """The text of a file as its spots count it: no byte order mark, line ends as line feeds."""
    return content.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")


def _at_offset(path: str, text: str, offset: int, code: str, zh: str, en: str) -> Fault:
    line = text.count("\n", 0, offset) + 1
    return Fault(path, line, offset - text.rfind("\n", 0, offset), code, zh, en)


@dataclass(slots=True)
class _Frame:
    """A collection that is being read."""

    value: Any
    children: Any
    start: Any
    key: str | None = None
    key_spot: Spot | None = None
    dropped: bool = False


class _Stop(Exception):
    """The file is beyond use; its fault is recorded."""


@dataclass(slots=True)
class _Composer:
    """Builds values from libyaml's events without recursion, so that depth and size can be bounded."""

    path: str
    text: str
    faults: list[Fault] = field(default_factory=list)
    stack: list[_Frame] = field(default_factory=list)
    root: tuple[Any, Spot] | None = None
    nodes: int = 0

    def compose(self) -> Document:
        try:
            for event in yaml.parse(self.text, Loader=yaml.CSafeLoader):
                self._take(event)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
            zh, en = explain(error.problem or "", error.context or "", self._char(line, column))
            line, column, zh, en = suspect(self.text, line) or (line, column, zh, en)
            self.faults.append(Fault(self.path, line, column, "yaml/syntax", zh, en))
        except yaml.YAMLError as error:
            zh, en = explain(str(error).split("\n")[0], "")
            self.faults.append(Fault(self.path, 1, 1, "yaml/syntax", zh, en))
        except _Stop:
            pass
        value, spot = self.root or (None, _ROOT)
        return Document(self.path, self.text, value, spot, tuple(self.faults))

    def _char(self, line: int, column: int) -> str:
        lines = self.text.split("\n")
        return lines[line - 1][column - 1 : column] if line <= len(lines) else ""

    def _say(self, mark: Any, code: str, zh: str, en: str, edit: Edit | None = None) -> None:
        self.faults.append(Fault(self.path, mark.line + 1, mark.column + 1, code, zh, en, edit=edit))
        if len(self.faults) >= MAX_FAULTS:
            raise _Stop

    def _take(self, event: Any) -> None:
        mark: Any = event.start_mark
        end: Any = event.end_mark
        if isinstance(event, yaml.DocumentStartEvent) and self.root is not None:
            self._say(
                mark,
                "yaml/documents",
                "一个文件只能有一个 YAML 文档（多了 ---）",
                "one document per file (extra ---)",
            )
            raise _Stop
        if isinstance(event, yaml.AliasEvent):
            self._say(
                mark,
                "yaml/alias",
                f"不支持别名 *{event.anchor}，请写出内容",
                f"aliases (*{event.anchor}) are not supported: write it out",
            )
            return self._put(None, (mark.index, end.index, mark.line + 1, mark.column + 1, None))
        if not isinstance(event, yaml.NodeEvent):
            if isinstance(event, yaml.MappingEndEvent | yaml.SequenceEndEvent):
                frame = self.stack.pop()
                start = frame.start
                self._put(
                    frame.value,
                    (start.index, end.index, start.line + 1, start.column + 1, frame.children),
                )
            return None
        self._count(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._open(_Frame({}, {}, mark), mark)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._open(_Frame([], [], mark), mark)
        return self._scalar(event)

    def _count(self, event: Any) -> None:
        mark = event.start_mark
        self.nodes += 1
        if self.nodes > MAX_NODES:
            self._say(
                mark,
                "yaml/too-large",
                f"内容过多：超过 {MAX_NODES} 项",
                f"too much content: over {MAX_NODES} nodes",
            )
            raise _Stop
        if event.anchor:
            self._say(
                mark,
                "yaml/anchor",
                f"不支持锚点 &{event.anchor}，请写出内容",
                f"anchors (&{event.anchor}) are not supported: write it out",
            )
        if event.tag:
            self._say(
                mark, "yaml/tag", f"不支持类型标记 {event.tag}", f"tags ({event.tag}) are not supported"
            )

    def _open(self, frame: _Frame, mark: Any) -> None:
        self._refuse_key(mark)
        if len(self.stack) >= MAX_DEPTH:
            self._say(
                mark,
                "yaml/depth",
                f"嵌套太深：超过 {MAX_DEPTH} 层",
                f"nested too deep: over {MAX_DEPTH} levels",
            )
            raise _Stop
        self.stack.append(frame)

    def _refuse_key(self, mark: Any) -> None:
        if self.stack and isinstance(self.stack[-1].value, dict) and self.stack[-1].key is None:
            self._say(
                mark,
                "yaml/key",
                "键必须是一个词，不能是列表或映射",
                "a key must be a word, not a list or mapping",
            )
            raise _Stop

    def _scalar(self, event: Any) -> None:
        mark, end = event.start_mark, event.end_mark
        place = (mark.index, end.index, mark.line + 1, mark.column + 1)
        frame = self.stack[-1] if self.stack else None
        if frame is not None and isinstance(frame.value, dict) and frame.key is None:
            return self._key(frame, event, place)
        value: Any = event.value
        if event.implicit[0] and not event.tag:
            try:
                value = resolve(event.value)
            except Ambiguous:
                edit = Edit(mark.index, end.index, f'"{event.value}"')
                self._say(mark, "yaml/ambiguous-number", f"数字 {event.value} 会被读错，请加引号写成 \"{event.value}\"",
                    f'readers disagree on the number {event.value}: quote it as "{event.value}"', edit)  # fmt: skip
        return self._put(value, (*place, None))

    def _key(self, frame: _Frame, event: Any, place: tuple[int, int, int, int]) -> None:
        mark, key = event.start_mark, event.value
        frame.key, frame.key_spot, frame.dropped = key, place, False
        if key == "<<" and event.implicit[0]:
            frame.dropped = True
            self._say(
                mark,
                "yaml/merge-key",
                "不支持合并键 <<，请写出内容",
                "merge keys (<<) are not supported: write it out",
            )
        elif key == "" and event.implicit[0]:
            frame.dropped = True
            self._say(mark, "yaml/key", "缺少键名", "a key is missing")
        elif key in frame.value:
            frame.dropped = True
            first = frame.children[key]
            self._say(
                mark,
                "yaml/duplicate-key",
                f"重复的键 {key}（第一次在第 {first[2]} 行）",
                f"duplicate key {key} (first on line {first[2]})",
            )

    def _put(self, value: Any, spot: Spot) -> None:
        if not self.stack:
            if self.root is None:
                self.root = (value, spot)
            return
        frame = self.stack[-1]
        if isinstance(frame.value, list):
            frame.value.append(value)
            frame.children.append(spot)
            return
        if frame.key is None or frame.key_spot is None:  # an alias where a key should stand
            frame.key, frame.key_spot, frame.dropped = "*", spot[:4], True
            return
        if not frame.dropped:
            frame.value[frame.key] = value
            frame.children[frame.key] = (*frame.key_spot, spot)
        frame.key = None
