"""Archive: an append-only WARC file that a killed writer leaves readable up to its last whole record."""

import os
import zlib
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO, Self

import orjson
from fastwarc.warc import WarcRecord, WarcRecordType

from checks import __version__
from checks.collect.record import LARGEST, write_exchange, write_note
from checks.model.exchange import Exchange
from checks.model.target import Target

LEFT_OUT = "urn:guiju:left-out"
"""The last record: reasons and numbers of addresses that were not fetched; an archive with it is complete."""
SAMPLE = "urn:guiju:sample"
"""Says which part of too many addresses was chosen, by which seed."""
RENDERING = "urn:guiju:rendering"
"""Says how many pages were shown to which browser, or why none was."""
_STEP = 262_144
_TAIL = 65_536


class Archive:
    """Writes records, each a gzip member of its own; must be closed.

    Opening cuts a torn last record off. `offset` is where the file was whole when it was last looked at.
    """

    def __init__(self, path: Path, offset: int = 0) -> None:
        self.path = path
        self._file = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
        end = os.fstat(self._file).st_size
        if end < offset:
            offset = 0
        with path.open("rb") as stream:
            for start, member in members(stream, offset):
                offset = start + len(member)
        if offset < end:
            os.ftruncate(self._file, offset)
        self.offset = os.lseek(self._file, offset, os.SEEK_SET)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def begin(
        self, target: Target, options: Mapping[str, Any], captured_at: datetime, user_agent: str
    ) -> None:
        """Write the first record: what is collected, how, since when, by which program."""
        facts = {"target": target, "options": options, "captured_at": captured_at}
        lines = [
            f"software: Guiju/{__version__}",
            "format: WARC File Format 1.1",
            "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
            "robots: obey",
            f"http-header-user-agent: {user_agent}",
            f"guiju: {orjson.dumps(facts, default=_plain).decode()}",
        ]
        content = "".join(f"{line}\r\n" for line in lines).encode()
        self._append(write_note("warcinfo", self.path.name, "application/warc-fields", content, captured_at))

    def write(self, exchange: Exchange) -> None:
        """Append one exchange."""
        self._append(write_exchange(exchange))

    def note(self, name: str, content: Mapping[str, Any]) -> None:
        """Append a `metadata` record about the collecting itself, as JSON."""
        body = orjson.dumps(content, option=orjson.OPT_SORT_KEYS)
        self._append(write_note("metadata", name, "application/json", body, None))

    def sync(self) -> None:
        """Have everything written so far survive a power failure."""
        os.fsync(self._file)

    def close(self) -> None:
        """Sync and close the file."""
        if self._file >= 0:
            os.fsync(self._file)
            os.close(self._file)
            self._file = -1

    def _append(self, member: bytes) -> None:
        view = memoryview(member)
        while view:
            view = view[os.write(self._file, view) :]
        self.offset += len(member)


def _plain(value: Any) -> Any:
    return dict(value) if isinstance(value, Mapping) else str(value)


def members(stream: BinaryIO, offset: int = 0) -> Iterator[tuple[int, bytes]]:
    """The whole gzip members of a file from an offset on, with their places, as compressed; stops at a torn one."""
    stream.seek(offset)
    rest = b""
    while True:
        engine = zlib.decompressobj(31)
        member = bytearray()
        grown = 0
        while not engine.eof:
            rest = rest or stream.read(_STEP)
            if not rest:
                return
            member += rest
            try:
                grown += len(engine.decompress(rest))
            except zlib.error:
                return
            if grown > LARGEST * 2:
                return
            rest = b""
        rest = engine.unused_data
        if rest:
            del member[-len(rest) :]
        yield offset, bytes(member)
        offset += len(member)


def is_begun(member: bytes) -> bool:
    """Whether a gzip member is the first record that a crawl writes."""
    try:
        record = record_of(member)
        return bool(
            record.record_type == WarcRecordType.warcinfo and b"software: Guiju/" in record.reader.read(_TAIL)
        )
    except (OSError, ValueError, zlib.error):
        return False


def is_complete(path: Path) -> bool:
    """Whether a file ends with the record that a finished crawl writes last."""
    try:
        with path.open("rb") as stream:
            size = stream.seek(0, os.SEEK_END)
            stream.seek(max(0, size - _TAIL))
            tail = stream.read()
    except OSError:
        return False
    start = tail.rfind(b"\x1f\x8b\x08")
    while start >= 0:
        try:
            engine = zlib.decompressobj(31)
            content = engine.decompress(tail[start:], _STEP)
            if engine.eof and not engine.unused_data:  # else it stands in a record, as a site sent it
                return bool(WarcRecord.from_bytes(content).headers.get("WARC-Target-URI") == LEFT_OUT)
        except (OSError, ValueError, zlib.error):
            pass
        start = tail.rfind(b"\x1f\x8b\x08", 0, start)
    return False


def record_of(member: bytes) -> Any:
    """The WARC record in one gzip member; OSError or ValueError when there is none."""
    return WarcRecord.from_bytes(zlib.decompressobj(31).decompress(member, LARGEST))
