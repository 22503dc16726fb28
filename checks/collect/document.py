"""Document: a file on disk (interface definition, WSDL, register) as a snapshot of one exchange."""

import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from checks.model.exchange import Exchange
from checks.model.sentence import Said
from checks.model.snapshot import Snapshot
from checks.model.target import Target

MAX_BYTES = 200_000_000


class UnreadableDocument(Said, ValueError):
    """The file cannot be read."""


def read_document(path: Path | str, target: Target) -> Snapshot:
    """The file as it is now; `captured_at` is when it was last written.

    `lookup` gives files beside it by a relative name, never outside its folder and never through a link
    that leads out. Raises `UnreadableDocument`.
    """
    place = Path(path)
    body = _read(place)
    moment = datetime.fromtimestamp(int(place.stat().st_mtime), UTC)
    exchange = Exchange(
        place.name, status=200, body=body, started_at=moment, role="document", record=place.name
    )

    def exchanges() -> Iterator[Exchange]:
        yield exchange

    def lookup(name: str) -> Exchange | None:
        folder = place.parent.resolve()
        try:
            wanted = (folder / name).resolve()
            if not wanted.is_relative_to(folder) or not wanted.is_file():
                return None
            return Exchange(name, status=200, body=_read(wanted), role="document", record=name)
        except (OSError, ValueError):
            return None

    return Snapshot(target, moment, hashlib.sha256(body).hexdigest(), exchanges, lookup)


def _read(place: Path) -> bytes:
    try:
        if place.stat().st_size > MAX_BYTES:
            most = MAX_BYTES // 1_000_000
            raise UnreadableDocument(f"{place} 超过 {most} MB", f"{place}: larger than {most} MB")
        return place.read_bytes()
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise UnreadableDocument(f"{place} 打不开：{why}", f"{place}: {why}") from None
