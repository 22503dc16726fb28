"""Compose: the text of a YAML file as plain values, with the place of each and what is wrong."""

from dataclasses import dataclass, field
from typing import Any

import yaml

from checks.rulebook.fault import Edit, Fault
from checks.rulebook.scalar import Ambiguous, resolve
from checks.rulebook.spot import ROOT, Spot
from checks.rulebook.syntax import explain, suspect

MAX_DEPTH = 32
MAX_NODES = 400_000
MAX_FAULTS = 200


def compose(path: str, text: str) -> tuple[Any, Spot, tuple[Fault, ...]]:
    """The value of a text, where its parts stand, and its faults; what cannot be used is a fault, never an exception."""
    return _Composer(path, text).run()


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

    def run(self) -> tuple[Any, Spot, tuple[Fault, ...]]:
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
        value, spot = self.root or (None, ROOT)
        return value, spot, tuple(self.faults)

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
