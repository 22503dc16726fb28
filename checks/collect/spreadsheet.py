"""Spreadsheet: register files on disk (.xlsx, .csv, .json) as a snapshot, one exchange for each file."""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from checks.artefacts.register_file import MAX_BYTES, read_sheets
from checks.artefacts.sheet import SheetError
from checks.collect.document import UnreadableDocument
from checks.model.exchange import Exchange
from checks.model.obstacle import obstacle
from checks.model.snapshot import Snapshot
from checks.model.target import Target

SUFFIXES: Final = (".csv", ".json", ".tsv", ".xlsm", ".xlsx")
MAX_FILES: Final = 64


class UnreadableRegister(UnreadableDocument):
    """A register file cannot be read."""


def read_register(path: Path | str | Sequence[Path | str], target: Target) -> Snapshot:
    """The register files as they are now: one file, several, or all of a folder.

    Further files may be declared in the target's `files`, relative to the first one's folder; cross-register
    rules see all of them. `captured_at` is when the newest was last written, unless the target declares
    `captured_at` (ISO 8601). Each file is opened once here, so that one that is broken, encrypted, too large
    or no register at all is refused with a sentence that names it: raises `UnreadableRegister`.
    """
    places = _places(path, target)
    bodies = {place: _read(place) for place in places}
    for place, body in bodies.items():
        try:
            read_sheets(place.name, body)
        except SheetError as error:
            raise UnreadableRegister(error.zh, error.en) from None
    digest = hashlib.sha256()
    for place, body in bodies.items():
        digest.update(f"{place.name}\0{len(body)}\0".encode("utf-8", "surrogateescape") + body)
    moment = _declared_moment(target) or datetime.fromtimestamp(
        max(int(place.stat().st_mtime) for place in places), UTC
    )

    def exchanges() -> Iterator[Exchange]:
        for place, body in bodies.items():
            yield Exchange(
                place.name, status=200, body=body, started_at=moment, role="document", record=place.name
            )

    def lookup(name: str) -> Exchange | None:
        return next((each for each in exchanges() if each.url == name), None)

    return Snapshot(target, moment, digest.hexdigest(), exchanges, lookup)


def _places(path: Path | str | Sequence[Path | str], target: Target) -> list[Path]:
    named = [Path(path)] if isinstance(path, str | Path) else [Path(each) for each in path]
    base = named[0] if named and named[0].is_dir() else named[0].parent if named else Path()
    further = target.declared.get("files")
    for each in further if isinstance(further, list | tuple) else ():
        place = base / str(each)
        if not place.resolve().is_relative_to(base.resolve()):
            raise UnreadableRegister(f"{each} 不在 {base} 之内", f"{each} lies outside {base}")
        named.append(place)
    places: list[Path] = []
    for place in named:
        if place.is_dir():
            places.extend(sorted(each for each in place.iterdir() if is_register(each)))
        else:
            places.append(place)
    places = list(dict.fromkeys(places))
    if not places:
        raise UnreadableRegister(f"{path} 里没有登记表文件", f"there is no register file in {path}")
    if len(places) > MAX_FILES:
        raise UnreadableRegister(
            f"{path} 里有 {len(places)} 个文件，一次最多 {MAX_FILES} 个",
            f"{path} holds {len(places)} files, more than {MAX_FILES}",
        )
    return places


def is_register(place: Path) -> bool:
    """Whether a file of a folder is taken for a register: by its suffix; hidden and lock files are not."""
    return place.suffix.lower() in SUFFIXES and place.is_file() and not place.name.startswith((".", "~$"))


def _read(place: Path) -> bytes:
    try:
        size = place.stat().st_size
        if size > MAX_BYTES:
            raise UnreadableRegister(
                f"{place.name} 有 {size // (1024 * 1024)} MB，超过上限 {MAX_BYTES // (1024 * 1024)} MB",
                f"{place.name} has {size // (1024 * 1024)} MB, more than {MAX_BYTES // (1024 * 1024)} MB",
            )
        return place.read_bytes()
    except OSError as error:
        zh, en = obstacle(error)
        raise UnreadableRegister(f"{place} 打不开：{zh}", f"{place} cannot be opened: {en}") from None


def _declared_moment(target: Target) -> datetime | None:
    written = target.declared.get("captured_at")
    if not isinstance(written, str):
        return None
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return None
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
