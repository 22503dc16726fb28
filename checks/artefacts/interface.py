"""Interface: an OpenAPI definition (2.0, 3.0, 3.1) as an artefact that rules are evaluated on."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from checks.artefacts.decode import decode
from checks.artefacts.fault import Fault
from checks.artefacts.formats import formats_of
from checks.artefacts.interface_profile import profiles_of
from checks.artefacts.pointer import write_pointer
from checks.artefacts.read_json import read_json
from checks.artefacts.read_yaml import read_yaml
from checks.artefacts.reference import FileName, References, follow_references
from checks.artefacts.tree import Path, Tree, child_key
from checks.model.answer import Answer
from checks.model.artefact import On, Reading
from checks.model.cause import Cause
from checks.model.finding import Location
from checks.model.problem import Unknown
from checks.model.snapshot import Snapshot
from checks.model.spared import Spared
from checks.model.target import Target
from checks.select.field import read_field
from checks.select.given import Given, find_standard, parse_given
from checks.select.node import Node
from checks.select.walk import walk

LARGEST: Final = 50_000_000
_LEVELS: Final = 2


def read_tree(body: bytes, name: str) -> Tree:
    """Parse the bytes of a YAML or JSON document; whatever they are, a tree with its faults."""
    text, faults = decode(body)
    tree = read_json(text, name) if text.lstrip()[:1] in ("{", "[") else read_yaml(text, name)
    tree.faults[:0] = faults
    tree.text = text
    return tree


def read_interface(snapshot: Snapshot) -> Iterator["Interface"]:
    """The definition of a snapshot; files it refers to are looked up beside it, nothing is fetched."""

    def load(name: str) -> Tree | Unknown:
        exchange = snapshot.lookup(name)
        if exchange is None:
            return Unknown(
                Cause.NOT_COLLECTED,
                f"没有收集到被引用的文件：{name}",
                f"the file {name} that is referred to was not collected",
            )
        return read_tree(exchange.body, name)

    for exchange in snapshot.exchanges():
        found = Interface(exchange.body, exchange.url, exchange.record, snapshot.target, load)
        base = snapshot.target.declared.get("live")
        if isinstance(base, str) and found.unreadable() is None:
            from checks.artefacts.live_answer import answers_of

            found.answers = answers_of(
                found.document, found.resolve, base, snapshot.exchanges(), snapshot.left_out
            )
        yield found
        return


class Interface:
    """One definition; `resolve`, `formats`, `document`, `named`, `references` and `standing` serve functions."""

    on: On = "interface"

    def __init__(self, body: bytes, subject: str, record: str, target: Target, load: Any = None) -> None:
        """Parse at once; references are followed when first needed."""
        self.subject = subject
        self.record = record
        self.standing: tuple[Any, ...] | None = None
        self._last: tuple[Any, tuple[Path, str, int, int]] | None = None
        self.answers: tuple[Answer, ...] | None = None
        """What the running interface said; None: nobody asked it."""
        self.target = target
        self._load = load
        self._large = len(body) > LARGEST
        self.tree = Tree(None, subject) if self._large else read_tree(body, subject)
        self.formats = formats_of(self.tree.value)
        self._body = body
        self._references: References | None = None
        self._nodes: dict[str, Sequence[Node]] = {}
        self._text: list[str] | None = None
        self._deepest: int | None = None

    @property
    def document(self) -> Any:
        """The document as it is written."""
        return self.tree.value

    @property
    def references(self) -> References:
        """What its references come to."""
        if self._references is None:
            self._references = follow_references(self.tree, self._load)
        return self._references

    @property
    def named(self) -> set[Path]:
        """The definitions that something refers to."""
        return self.references.named

    @property
    def profiles(self) -> tuple[str, ...]:
        """The profiles by which the interface is judged."""
        return profiles_of(self.document, self.target)

    def resolve(self, value: Any) -> Any:
        """What a reference object stands for; any other value itself."""
        if isinstance(value, dict) and "$ref" in value:
            found = self.references.follow.get(id(value))
            if found is not None:
                return found[0]
        return value

    @property
    def spared(self) -> tuple[Spared, ...]:
        """The rules from which the document asks to be spared."""
        if b"x-ignore-rules" not in self._body.replace(b"\x00", b""):  # also in UTF-16
            return ()
        from checks.artefacts.exceptions import exceptions_of

        return exceptions_of(self.document)

    def facts(self) -> Mapping[str, Any]:
        """See `checks.artefacts.interface_kind`."""
        names = (("oas2", "2.0"), ("oas3_0", "3.0"), ("oas3_1", "3.1"), ("oas3_2", "3.2"))
        version = next((number for name, number in names if name in self.formats), "other")
        return {"version": version, "profile": self.profiles, "live": self.answers is not None}

    def unreadable(self) -> Unknown | None:
        """Why nothing can be judged."""
        if self._large:
            return Unknown(
                Cause.TOO_LARGE,
                f"文件超过 {LARGEST // 1_000_000} MB",
                f"the file is larger than {LARGEST // 1_000_000} MB",
            )
        if isinstance(self.document, dict) and self.document.keys() & {"openapi", "swagger"}:
            return None
        fault = self.tree.faults[0] if self.tree.faults else None
        if fault is None:
            return Unknown(Cause.UNREADABLE, "没有 openapi 或 swagger 字段，不是接口定义",
                           "no interface definition: there is neither openapi nor swagger")  # fmt: skip
        return Unknown(Cause.UNREADABLE, f"第 {fault.line} 行：{fault.zh}", f"line {fault.line}: {fault.en}")

    def prepare(self, givens: Collection[str]) -> None:
        """Run all selectors of all rules in one walk of each view."""
        if self.unreadable() is not None:
            return
        parsed = {text: parse_given(text) for text in givens if text not in self._nodes}
        for written in (True, False):
            chosen = {text: given for text, given in parsed.items() if given.written is written}
            selectors = [given.selector for given in chosen.values() if given.selector is not None]
            follow = {} if written or not selectors else self.references.follow
            found = walk(self.document, selectors, follow)
            for text, given in chosen.items():
                nodes = found[given.text] if given.selector is not None else self._standard(given)
                self._nodes[text] = _each_once(nodes)

    def select(self, given: str) -> Sequence[Node]:
        """What a selector names, each thing once, at its definition."""
        if given not in self._nodes:
            self.prepare((given,))
        return self._nodes.get(given, ())

    def _standard(self, given: Given) -> list[Node]:
        nodes = []
        for path, value in find_standard(given.text, self.document):
            frame: Any = (None, None, self.document, None)
            for step in path[:-1]:
                frame = (frame, step, frame[2][step], None)
            nodes.append(Node(value, path[-1], frame) if path else Node(value, None, None))
        return nodes

    def read(self, thing: Node, field: str | None) -> Iterable[Reading]:
        """The values of a field, in Spectral's meaning; `standing` names the one that is being judged."""
        base, _ = thing.origin()
        for below, value in read_field(thing.value, field, self.resolve):
            self.standing = (*base, *below)
            yield Reading(value, (*base, *below))

    @property
    def faults(self) -> Iterable[tuple[str, Fault]]:
        """What is wrong with the text itself: of the definition (no name) and of the files it refers to."""
        yield from (("", fault) for fault in self.tree.faults)
        for name, tree in self.references.files.items():
            yield from ((name, fault) for fault in tree.faults)

    def locate(self, at: Any) -> Location:
        """Line, column and JSON Pointer of a node or of a path, which may lead through references; a place as it is."""
        if isinstance(at, Location):
            return at
        path, file, line, column = self._spot(at)
        return Location(line=line, column=column, pointer=(f"{file}#" if file else "") + write_pointer(path))

    def excerpt(self, at: Any) -> str:
        """The line of the document, and who else refers to the definition."""
        if isinstance(at, Location):
            return "" if at.pointer else self.line_text(at.line or 0)
        path, file, line, _ = self._spot(at)
        return "" if file else self.line_text(line) + self._used_from(path)

    def line_text(self, line: int) -> str:
        """A line of the document, trimmed, at most 160 characters."""
        if self._text is None:
            self._text = self.tree.text.split("\n")
        return self._text[line - 1].strip()[:160] if 0 < line <= len(self._text) else ""

    @staticmethod
    def pointer_of(path: Path) -> str:
        """The JSON Pointer of a path."""
        return write_pointer(path)

    def parts(self) -> Sequence[Any]:
        """None: a definition is complete as it is."""
        return ()

    def pending(self) -> None:
        """None: nothing is still to come."""

    def _used_from(self, path: Path) -> str:
        if self._deepest is None:
            self._deepest = max(map(len, self.references.users), default=0)
        for length in range(min(len(path), self._deepest), _LEVELS - 1, -1):
            users = self.references.users.get(path[:length])
            if users:
                places = "、".join(
                    "#" + write_pointer(each) for each in users[:2] if not isinstance(each[0], FileName)
                )
                return f"（被 {len(users)} 处引用：{places}{' 等' if len(users) > 2 else ''}）"
        return ""

    def _spot(self, at: Any) -> tuple[Path, str, int, int]:
        """Path, file, line and column; a finding asks twice for the same: where, and what stands there."""
        if self._last is None or self._last[0] is not at:
            path, file = self._settle(at)
            tree = self.references.files.get(file, self.tree) if file else self.tree
            self._last = at, (path, file, *tree.place(path))
        return self._last[1]

    def _settle(self, at: Any) -> tuple[Path, str]:
        """The longest part of a path that exists, at its definition, and the file when it is another one."""
        path: Path = at.origin()[0] if isinstance(at, Node) else tuple(at or ())
        file = ""
        if path and isinstance(path[0], FileName):
            file, path = str(path[0]), path[1:]
        value: Any = self.references.files[file].value if file in self.references.files else self.document
        settled: list[str | int] = []
        for step in path:
            if child_key(value, step) is None:
                target = self.references.follow.get(id(value)) if isinstance(value, dict) else None
                if target is None or child_key(target[0], step) is None:
                    break
                value, settled = target[0], list(target[1])
                if settled and isinstance(settled[0], FileName):
                    file = str(settled.pop(0))
            value = value[child_key(value, step)]
            settled.append(step)
        return tuple(settled), file


def _each_once(nodes: Sequence[Node]) -> Sequence[Node]:
    seen: dict[tuple[Any, ...], Node] = {}
    for node in nodes:
        seen.setdefault(node.origin()[0], node)
    return tuple(seen.values())
