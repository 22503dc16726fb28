"""Memory: what was read from unchanged files the last time, kept outside the standards folder.

It is only a saving of time: unreadable, unwritable, foreign or damaged memory counts as none. It holds JSON,
is written by rename with mode 0600 and read only when it belongs to the user and nobody else may write it.
"""

import contextlib
import hashlib
import os
import stat
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import orjson

from checks import __version__
from checks.rulebook.document import Document, text_of
from checks.rulebook.fault import Edit, Fault, Severity

_LARGEST = 256 * 1024 * 1024
_FLOORS = ("model", "select", "functions", "artefacts", "rulebook")


@dataclass(slots=True)
class Memory:
    """Notes by file path; a note holds for one content and one program only."""

    place: Path | None
    stamp: str
    notes: dict[str, dict[str, Any]] = field(default_factory=dict)
    changed: bool = False

    def document(self, path: str, digest: str, content: bytes) -> tuple[Document, bool] | None:
        """The document that was read from this content, and whether it was sound."""
        note = self.notes.get(path)
        if note is None or note["digest"] != digest:
            return None
        faults = _faults(path, note["faults"])
        text = text_of(content) if note["value"] is not None else ""
        return Document(path, text, note["value"], note["spot"], faults), note["sound"]

    def keep_document(self, document: Document, digest: str, faults: Sequence[Fault], sound: bool) -> None:
        """Note what was read."""
        self.notes[document.path] = {
            "digest": digest,
            "value": document.value,
            "spot": document.spot if isinstance(document.spot, str) else orjson.dumps(document.spot).decode(),
            "sound": sound,
            "faults": [_packed(fault) for fault in faults],
        }
        self.changed = True

    def lints(self, path: str, key: str) -> list[Fault] | None:
        """What the lints of a file said, under the same circumstances."""
        note = self.notes.get(path)
        return list(_faults(path, note["said"])) if note is not None and note.get("key") == key else None

    def keep_lints(self, path: str, key: str, faults: Sequence[Fault]) -> None:
        """Note what the lints of a file said."""
        if path in self.notes:
            self.notes[path].update(key=key, said=[_packed(fault) for fault in faults])
            self.changed = True

    def sound(self, key: str) -> bool:
        """Whether the files together were without fault, under the same circumstances."""
        return self.notes.get("", {}).get("key") == key

    def keep_sound(self, key: str) -> None:
        """Note that the files together are without fault."""
        self.notes[""] = {"key": key}
        self.changed = True

    def save(self, paths: Sequence[str]) -> None:
        """Write the notes of these files; failing to is no failure."""
        kept = {"", *paths}
        if self.place is None or not (self.changed or set(self.notes) - kept):
            return
        body = orjson.dumps({path: note for path, note in self.notes.items() if path in kept})
        content = f"{hashlib.sha256(body).hexdigest()} {self.stamp}\n".encode() + body
        part = self.place.with_suffix(f".{os.getpid()}.part")
        try:
            self.place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
            with os.fdopen(os.open(part, flags, 0o600), "wb") as stream:
                stream.write(content)
            part.replace(self.place)
        except OSError:
            with contextlib.suppress(OSError):
                part.unlink(missing_ok=True)


def open_memory(folder: Path, cache: Path | None) -> Memory:
    """The memory of a standards folder below a cache folder, empty when there is none that can be trusted."""
    if cache is None:
        return Memory(None, "")
    name = hashlib.sha256(str(folder.resolve()).encode("utf-8", "surrogatepass")).hexdigest()[:32] + ".json"
    place, stamp = cache / name, _stamp()
    notes: dict[str, dict[str, Any]] = {}
    head, _, body = _trusted(place).partition(b"\n")
    if body and head.decode("ascii", "replace") == f"{hashlib.sha256(body).hexdigest()} {stamp}":
        notes = orjson.loads(body)
    return Memory(place, stamp, notes)


def _trusted(place: Path) -> bytes:
    """The file's content, when it is ours and only ours to write."""
    try:
        handle = os.open(place, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0))
    except OSError:
        return b""
    with os.fdopen(handle, "rb") as stream:
        status = os.fstat(handle)
        own = not hasattr(os, "getuid") or status.st_uid == os.getuid()
        if not own or not stat.S_ISREG(status.st_mode) or status.st_mode & 0o077 or status.st_size > _LARGEST:
            return b""
        return stream.read()


def _stamp() -> str:
    """A digest of the program as far as reading depends on it: another program remembers nothing."""
    package = Path(__file__).resolve().parents[1]
    marks = [f"{__version__} {sys.version}"]
    for floor in _FLOORS:
        for entry in sorted(_files(package / floor), key=lambda entry: entry.path):
            status = entry.stat()
            marks.append(f"{entry.path} {status.st_size} {status.st_mtime_ns}")
    return hashlib.sha256("\n".join(marks).encode()).hexdigest()


def _files(folder: str | Path) -> Iterator[os.DirEntry[str]]:
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path)
        elif entry.name.endswith((".py", ".csv", ".json")):
            yield entry


def _packed(fault: Fault) -> list[Any]:
    edit = [fault.edit.start, fault.edit.end, fault.edit.text] if fault.edit else None
    return [fault.line, fault.column, fault.code, fault.zh, fault.en, fault.suggestion, fault.severity, edit]


def _faults(path: str, packed: Sequence[Any]) -> tuple[Fault, ...]:
    return tuple(_unpacked(path, *each) for each in packed)


def _unpacked(
    path: str,
    line: int,
    column: int,
    code: str,
    zh: str,
    en: str,
    suggestion: str,
    severity: Severity,
    edit: Any,
) -> Fault:
    return Fault(path, line, column, code, zh, en, suggestion, severity, Edit(*edit) if edit else None)
