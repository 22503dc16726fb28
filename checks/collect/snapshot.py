"""Snapshot: a WARC archive, ours or another program's, read again on each call."""

import contextlib
import gzip
import hashlib
import os
import re
import shutil
import tempfile
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, BinaryIO

import orjson
from fastwarc.warc import ArchiveIterator, WarcRecordType

from checks.artefacts.url import canonical, origin
from checks.collect.archive import LEFT_OUT, members
from checks.collect.record import FACTS, address_of, is_document, moment_of, read_exchange
from checks.model.exchange import RENDERED, Exchange
from checks.model.sentence import Said
from checks.model.snapshot import Snapshot
from checks.model.target import Target

_KEPT_BYTES = 32_000_000
_KEPT = 512
_INFO = 10_000_000
_HEADER = 65_536
_LENGTH = re.compile(rb"^Content-Length:\s*(\d+)", re.IGNORECASE | re.MULTILINE)


class UnreadableArchive(Said, ValueError):
    """The file is no WARC archive, or holds no exchange."""


@dataclass(slots=True)
class _Index:
    """What one scan of an archive found: places by URL, and what its first and last records say."""

    places: dict[str, int] = field(default_factory=dict)
    renderings: dict[str, int] = field(default_factory=dict)
    originals: dict[str, int] = field(default_factory=dict)
    told: Mapping[str, Any] = field(default_factory=dict)
    earliest: datetime | None = None
    left_out: dict[str, int] = field(default_factory=dict)
    torn: set[int] = field(default_factory=set)
    """Places of records that end before their time: nothing is judged by a part."""
    single: bool = False
    """Several records in one gzip member: places cannot be sought."""


def read_snapshot(path: Path | str, target: Target | None = None) -> Snapshot:
    """A view of a `.warc` or `.warc.gz` file; `target` replaces the one that the archive names.

    Of archives by other programs, `captured_at` is the earliest date of a record. An archive that ends inside
    a record is read up to there and `left_out` says `torn`. UnreadableArchive for anything else.
    """
    place = Path(path)
    try:
        with place.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise UnreadableArchive(f"{place} 打不开：{why}", f"{place}: {why}") from None
    source: Callable[[], BinaryIO] = lambda: place.open("rb")  # noqa: E731
    index = _scan(place, source)
    if index.single:
        source = _expanded(place)
        index = _scan(place, source)
    if not index.places or index.earliest is None:
        raise UnreadableArchive(f"{place} 里没有 HTTP 记录", f"{place}: the archive holds no HTTP exchange")
    reader = _Reader(source, index)
    begun = moment_of(index.told.get("captured_at")) or index.earliest
    return Snapshot(
        target=target or _target(index),
        captured_at=begun,
        digest=digest,
        exchanges=reader.exchanges,
        lookup=reader.lookup,
        left_out=MappingProxyType(dict(sorted(index.left_out.items()))),
    )


def _records(stream: BinaryIO) -> Iterator[Any]:
    yield from ArchiveIterator(stream, parse_http=False)


def _scan(path: Path, source: Callable[[], BinaryIO]) -> _Index:
    index = _Index()
    last = -1
    with source() as stream:
        try:
            for record in _records(stream):
                if record.stream_pos == last:
                    index.single = True
                    return index
                last = record.stream_pos
                index.torn.add(last)
                if _note(index, record):
                    index.torn.remove(last)
        except (OSError, ValueError) as error:
            if last < 0:
                raise UnreadableArchive(
                    f"{path} 不是 WARC 存档：{error}", f"{path}: not a WARC archive ({error})"
                ) from None
            index.left_out["torn"] = 1
        if index.torn or (last >= 0 and not _ends_whole(stream, last)):
            index.left_out["torn"] = 1
    return index


def _ends_whole(stream: BinaryIO, last: int) -> bool:
    """Whether nothing but the last record follows where it begins: a torn one may have lost its very header."""
    size = stream.seek(0, os.SEEK_END)
    stream.seek(last)
    start = stream.read(_HEADER)
    if start.startswith(b"\x1f\x8b"):
        return max((place + len(member) for place, member in members(stream, last)), default=last) == size
    length = _LENGTH.search(start)
    return length is None or size - last - (start.find(b"\r\n\r\n") + 4) - int(length.group(1)) <= 4


def _note(index: _Index, record: Any) -> bool:
    """Take down what a record says and where it stands; False when it is torn."""
    kind, headers = record.record_type, record.headers
    uri = (headers.get("WARC-Target-URI") or "").strip("<>")
    content = b""
    if kind == WarcRecordType.warcinfo or uri == LEFT_OUT:
        content = record.reader.read(_INFO)
    if not _whole(record, len(content)):
        return False
    if kind == WarcRecordType.warcinfo:
        index.told = index.told or _told(content)
    elif uri == LEFT_OUT:
        index.left_out.update(_counts(content))
    elif _holds_exchange(index, record):
        url = address_of(headers)
        if url is None:
            return True
        if uri.startswith(RENDERED):
            index.renderings[RENDERED + url] = record.stream_pos
            return True
        index.places[url] = record.stream_pos
        if kind == WarcRecordType.response:
            index.originals[url] = record.stream_pos
        date = moment_of(headers.get("WARC-Date"))
        if date is not None and (index.earliest is None or date < index.earliest):
            index.earliest = date
    return True


def _whole(record: Any, read: int) -> bool:
    """Whether the record has the length it says; a torn archive's last one has not."""
    length = record.headers.get("Content-Length") or ""
    return length.isdigit() and read + record.reader.consume() >= int(length)


def _holds_exchange(index: _Index, record: Any) -> bool:
    kind = record.record_type
    if kind in (WarcRecordType.response, WarcRecordType.revisit):
        return True
    if kind == WarcRecordType.metadata:
        return FACTS in record.headers
    return kind == WarcRecordType.resource and (not index.told or is_document(record.headers))


def _told(content: bytes) -> Mapping[str, Any]:
    for line in content.splitlines():
        if line.startswith(b"guiju:"):
            try:
                found = orjson.loads(line[6:])
            except orjson.JSONDecodeError:
                return {}
            return found if isinstance(found, dict) else {}
    return {}


def _counts(content: bytes) -> dict[str, int]:
    try:
        found = orjson.loads(content)
    except orjson.JSONDecodeError:
        return {}
    return {str(k): v for k, v in found.items() if isinstance(v, int)} if isinstance(found, dict) else {}


def _target(index: _Index) -> Target:
    told = index.told.get("target")
    if isinstance(told, dict):
        known = {entry.name for entry in fields(Target)}
        values: dict[str, Any] = {
            k: tuple(v) if isinstance(v, list) else v for k, v in told.items() if k in known
        }
        try:
            return Target(**values)
        except TypeError:
            pass
    first = origin(next(iter(index.places)))
    return Target(id=first.partition("//")[2], kind="site", location=first + "/")


def _expanded(path: Path) -> Callable[[], BinaryIO]:
    """The content of a gzip file without member borders, as a file that can be sought; it has no name."""
    plain = tempfile.TemporaryDirectory(prefix="guiju-")
    inside = Path(plain.name) / "archive.warc"
    torn = contextlib.suppress(OSError, EOFError)  # the scan will tell
    with gzip.open(path, "rb") as packed, inside.open("wb") as unpacked, torn:
        shutil.copyfileobj(packed, unpacked, 1 << 20)

    def source(kept: object = plain) -> BinaryIO:  # the folder goes when nobody can read it any more
        return inside.open("rb")

    return source


class _Reader:
    """Reads exchanges by place; the ones looked up last are kept."""

    def __init__(self, source: Callable[[], BinaryIO], index: _Index) -> None:
        self._source = source
        self._index = index
        self._kept: OrderedDict[str, Exchange] = OrderedDict()
        self._bytes = 0

    def exchanges(self) -> Iterator[Exchange]:
        """Every exchange in the archive's order."""
        with self._source() as stream:
            try:
                for record in _records(stream):
                    if record.stream_pos in self._index.torn or not _holds_exchange(self._index, record):
                        continue
                    exchange = self._read(record)
                    if exchange is not None:
                        yield exchange
            except (OSError, ValueError):
                return  # the scan said so

    def lookup(self, url: str) -> Exchange | None:
        """The last exchange recorded for a URL, or what a browser made of the one after `RENDERED`."""
        place = self._index.places.get(url)
        if url.startswith(RENDERED):
            place = self._index.renderings.get(url)
        elif place is None:
            url = canonical(url) or url
            place = self._index.places.get(url)
        if place is None:
            return None
        found = self._kept.get(url)
        if found is not None:
            self._kept.move_to_end(url)
            return found
        found = self._at(place)
        if found is not None:
            self._kept[url] = found
            self._bytes += len(found.body)
            while len(self._kept) > 1 and (self._bytes > _KEPT_BYTES or len(self._kept) > _KEPT):
                self._bytes -= len(self._kept.popitem(last=False)[1].body)
        return found

    def _at(self, place: int) -> Exchange | None:
        with self._source() as stream:
            stream.seek(place)
            try:
                for record in _records(stream):
                    return self._read(record)
            except (OSError, ValueError):
                pass
        return None

    def _read(self, record: Any) -> Exchange | None:
        exchange = read_exchange(record)
        if exchange is None or record.record_type != WarcRecordType.revisit or exchange.body:
            return exchange
        original = (
            canonical((record.headers.get("WARC-Refers-To-Target-URI") or "").strip("<>")) or exchange.url
        )
        place = self._index.originals.get(original)
        if place is None or place == record.stream_pos:
            return exchange
        earlier = self._at(place)
        return exchange if earlier is None else replace(exchange, body=earlier.body)
