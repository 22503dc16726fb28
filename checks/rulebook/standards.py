"""Standards: all files of a folder, read, with what is wrong in them."""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import orjson

from checks.model.artefact import On
from checks.model.function import Function
from checks.model.kind import Kind
from checks.model.obstacle import obstacle
from checks.rulebook.document import Document, read_document
from checks.rulebook.edition import read_foreign
from checks.rulebook.fault import Fault
from checks.rulebook.layout import MAX_BYTES, Place, list_files
from checks.rulebook.memory import Memory
from checks.rulebook.package import Foreigners, Refusal, ambiguous, load_function
from checks.rulebook.schemas import PLAIN
from checks.rulebook.schemas.rule import rule_schema
from checks.rulebook.wording import faults_of


@dataclass(frozen=True)
class Grammar:
    """What files may say: the registers, and the schemas made of them."""

    functions: Mapping[str, Function]
    kinds: Mapping[On, Kind]
    foreign: Foreigners = field(default_factory=Foreigners)

    @cached_property
    def every(self) -> Mapping[str, Function]:
        """The register's own functions and those of installed packages that norms declare."""
        return {**self.functions, **self.foreign.functions}

    @cached_property
    def schemas(self) -> dict[str, Any]:
        """Schemas by sort of file, as the loader uses them (options are checked apart)."""
        schemas = {name: build() for name, build in PLAIN.items()}
        names = {**dict.fromkeys(self.foreign.refused, _UNUSABLE), **self.every}
        return {**schemas, "rule": rule_schema(names, self.kinds, options=False)}

    @cached_property
    def checkers(self) -> dict[str, Any]:
        """Compiled schemas by sort of file."""
        import jsonschema_rs

        return {
            sort: jsonschema_rs.Draft7Validator(schema, validate_formats=True)
            for sort, schema in self.schemas.items()
        }


@dataclass(frozen=True, slots=True)
class File:
    """One file of the standards: `digest` is of its bytes; `sound` when its value fits its schema."""

    place: Place
    document: Document
    sound: bool
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Standards:
    """A folder's files by path, sorted, and the faults found so far.

    `foreign` are the functions of installed packages that its norms declare.
    """

    folder: Path
    files: Mapping[str, File]
    faults: tuple[Fault, ...] = field(default=())
    foreign: Foreigners = field(default_factory=Foreigners)

    def of(self, *sorts: str) -> list[File]:
        """The files of some sorts."""
        return [file for file in self.files.values() if file.place.sort in sorts]

    def sound(self, *sorts: str) -> list[File]:
        """The files of some sorts whose value can be used."""
        return [file for file in self.of(*sorts) if file.sound]

    @property
    def digest(self) -> str:
        """SHA-256 in hex of the canonical content: not of comments, layout or the order of keys."""
        content = [[path, file.document.value] for path, file in sorted(self.files.items())]
        return hashlib.sha256(orjson.dumps(content, option=orjson.OPT_SORT_KEYS)).hexdigest()


def read_files(folder: Path, grammar: Grammar, memory: Memory | None = None) -> Standards:
    """Read and check each file by itself: norms first, because rules may use the functions that they declare."""
    if not folder.is_dir():
        zh, en = f"找不到规范文件夹 {folder}", f"no standards folder {folder}"
        return Standards(folder, {}, (Fault(str(folder), 1, 1, "layout/no-folder", zh, en),))
    places, faults = list_files(folder)
    norms = [place for place in places if place.sort == "norm"]
    files, found = read_all(folder, norms, grammar, memory)
    foreign, refused = read_declared(files.values(), grammar.functions)
    rest = [place for place in places if place.sort != "norm"]
    others, more = read_all(folder, rest, replace(grammar, foreign=foreign), memory)
    everything = {**files, **others}
    faults += [*found, *refused, *more]
    return Standards(folder, {place.path: everything[place.path] for place in places}, tuple(faults), foreign)


def read_declared(norms: Iterable[File], known: Mapping[str, Function]) -> tuple[Foreigners, list[Fault]]:
    """The functions of installed packages that sound norm files declare, and why some cannot be used."""
    functions: dict[str, Function] = {}
    refused: set[str] = set()
    faults: list[Fault] = []
    for file in norms:
        for index, declared in enumerate(read_foreign(file.document.value) if file.sound else ()):
            name = declared.function
            try:
                function = load_function(declared, known)
                other = functions.setdefault(name, function)
                if other.package != function.package:
                    raise ambiguous(declared, other)
            except Refusal as error:
                refused.add(name)
                steps = ("functions", index, error.key)
                faults.append(
                    file.document.fault(steps, error.code, error.zh, error.en, suggestion=error.suggestion)
                )
    return Foreigners(functions, frozenset(refused)), faults


def read_all(
    folder: Path, places: Iterable[Place], grammar: Grammar, memory: Memory | None = None
) -> tuple[dict[str, File], list[Fault]]:
    """Read and check some files, each by itself."""
    files: dict[str, File] = {}
    faults: list[Fault] = []
    for place in places:
        content = _content(folder / place.path, MAX_BYTES[place.sort])
        files[place.path], found = read_file(place, content, grammar, memory)
        faults.extend(found)
    return files, faults


def read_file(
    place: Place, content: bytes | OSError, grammar: Grammar, memory: Memory | None = None
) -> tuple[File, Sequence[Fault]]:
    """Parse one file and hold it against its schema."""
    if isinstance(content, OSError):
        zh, en = obstacle(content)
        fault = Fault(place.path, 1, 1, "layout/unreadable", f"读不出文件：{zh}", f"cannot be read: {en}")
        return File(place, Document(place.path, ""), False), [fault]
    digest = hashlib.sha256(content).hexdigest()
    key = digest + grammar.foreign.stamp
    known = memory.document(place.path, key, content) if memory else None
    if known is not None:
        return File(place, known[0], known[1], digest), known[0].faults
    document = read_document(place.path, content, MAX_BYTES[place.sort])
    faults = list(document.faults)
    if document.value is None and not faults:
        faults.append(document.fault((), "yaml/empty", "文件是空的", "the file is empty"))
    elif document.value is not None:
        checker = grammar.checkers[place.sort]
        faults += faults_of(document, grammar.schemas[place.sort], checker.iter_errors(document.value))
    if memory:
        memory.keep_document(document, key, faults, not faults)
    return File(place, document, not faults, digest), faults


_UNUSABLE = Function("", type(None), lambda options, shelf: lambda value, context: (), "不能用的外部函数")
"""Stands for a declared function that was refused, so that one error is told and not one for each rule."""


def _content(path: Path, limit: int) -> bytes | OSError:
    try:
        with path.open("rb") as stream:
            return stream.read(limit + 1)
    except OSError as error:
        return error
