"""Change: one difference between two definitions of an interface, told once at its definition."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, Final, Literal, NamedTuple

from checks.artefacts.interface import Interface
from checks.artefacts.pointer import write_pointer
from checks.artefacts.reference import FileName
from checks.artefacts.tree import Path

Which = Literal["old", "new"]
Flow = Literal["request", "response"]

ENGLISH: Final = {
    "查询参数 ": "query parameter ",
    "头部参数 ": "header ",
    "路径参数 ": "path parameter ",
    "Cookie参数 ": "cookie ",
    "表单参数 ": "form field ",
    "请求体": "request body",
    " 响应": " response",
    "不认证": "no authentication",
}
"""What the names of parts are called in the English message."""


@dataclass(slots=True)
class Change:
    """What changed: `breaking` when a client that works today may stop working; `used` are the operations it reaches."""

    code: str
    breaking: bool
    which: Which
    pointer: str
    line: int | None
    zh: str
    en: str
    used: list[str] = field(default_factory=list)


class Part(NamedTuple):
    """A value of a definition and the path at which it is defined."""

    value: Any
    path: Path

    @property
    def there(self) -> bool:
        """Whether there is such a part."""
        return self.value is not None

    def table(self) -> dict[str, Any]:
        """The value when it is an object, else an empty one."""
        return self.value if isinstance(self.value, dict) else {}


class Side:
    """One of the two definitions: its parts, with references followed to their definitions."""

    def __init__(self, interface: Interface, which: Which) -> None:
        self.interface = interface
        self.which: Which = which

    @property
    def root(self) -> Part:
        """The whole document."""
        return Part(self.interface.document, ())

    def open(self, part: Part) -> Part:
        """The definition a reference stands for; any other part itself."""
        if isinstance(part.value, dict) and "$ref" in part.value:
            found = self.interface.references.follow.get(id(part.value))
            if found is not None:
                return Part(*found)
        return part

    def at(self, part: Part, *steps: str | int) -> Part:
        """A part below a part; its value is None when there is none."""
        for step in steps:
            part = self.open(part)
            value = part.value
            inside = isinstance(value, list) and isinstance(step, int) and step < len(value)
            if inside or (isinstance(value, dict) and step in value):
                part = Part(value[step], (*part.path, step))
            else:
                return Part(None, (*part.path, step))
        return self.open(part)

    def below(self, part: Part) -> Iterator[tuple[str | int, Part]]:
        """The children of a part."""
        part = self.open(part)
        keys: Any = part.value if isinstance(part.value, dict) else ()
        if isinstance(part.value, list):
            keys = range(len(part.value))
        for key in keys:
            yield key, self.at(part, key)


class Changes:
    """The changes found; one that several operations share is kept once, with all of them."""

    def __init__(self, old: Side, new: Side) -> None:
        self.old = old
        self.new = new
        self.operation = ""
        self._found: dict[tuple[str, Which, str, str], Change] = {}

    def add(self, code: str, breaking: bool, which: Which, part: Part, zh: str, en: str) -> None:
        """Tell of a change; `part` is where it stands in the old or the new definition."""
        side = self.old if which == "old" else self.new
        file = f"{part.path[0]}#" if part.path and isinstance(part.path[0], FileName) else ""
        pointer = file + write_pointer(part.path[1:] if file else part.path)
        key = (code, which, pointer, zh)
        change = self._found.get(key)
        if change is None:
            for chinese, english in ENGLISH.items():
                en = en.replace(chinese, english)
            line = None if file else side.interface.locate(part.path).line
            change = self._found[key] = Change(code, breaking, which, pointer, line, zh, en)
        change.breaking = change.breaking or breaking
        if self.operation and self.operation not in change.used:
            change.used.append(self.operation)

    def all(self) -> list[Change]:
        """Breaking changes first, then as they were found."""
        return sorted(self._found.values(), key=lambda change: not change.breaking)
