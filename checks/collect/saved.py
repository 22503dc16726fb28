"""Saved: an HTML file or a folder of saved pages, seen as the site that it was saved from."""

import hashlib
import mimetypes
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote

from checks.artefacts.url import canonical, join, origin
from checks.model.exchange import Exchange
from checks.model.sentence import Said
from checks.model.snapshot import Snapshot
from checks.model.target import Target

_INDEX = frozenset(("index.html", "index.htm", "default.html", "default.htm", "index.shtml"))
_PAGES = frozenset((".html", ".htm", ".shtml", ".xhtml", ".jhtml", ".asp", ".aspx", ".jsp", ".php", ".do"))
_FILES = frozenset(
    (".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".pdf", ".ofd", ".wps", ".et", ".zip", ".rar", ".7z")
)
_LARGEST = 20_000_000
_MOST = 200_000


class NothingSaved(Said, ValueError):
    """There is no file to check."""


def read_saved(
    path: Path | str, base_url: str, target: Target | None = None, captured_at: datetime | None = None
) -> Snapshot:
    """A view of saved files: each path under a folder is an address under `base_url`.

    `index.html` also answers for the address of its folder. Links that lead out of the folder are not followed.
    Every file is an exchange with status 200, a page or a resource by its suffix. `captured_at` is the time of the
    newest file unless given. NothingSaved (a ValueError) when there is no file, ValueError for a useless address.
    """
    place = Path(path)
    base = canonical(base_url)
    if base is None:
        raise ValueError(f"{base_url!r} is not an http or https address")
    if place.is_dir():
        files = _folder(place, base)
    elif place.is_file():
        files = {_address_of_file(base, place.name): place}
    else:
        raise NothingSaved(f"没有 {place} 这个文件或文件夹", f"{place}: no such file or folder")
    if not files:
        raise NothingSaved(f"文件夹 {place} 里没有文件", f"{place}: the folder holds no file")
    newest = max(file.stat().st_mtime for file in files.values())
    taken = captured_at or datetime.fromtimestamp(newest, UTC)
    root = place if place.is_dir() else place.parent
    folders = {join(url, "./"): url for url in files if _name(url) in _INDEX}
    first = _home(base, files)

    def exchanges() -> Iterator[Exchange]:
        for url, file in files.items():
            yield _exchange(url, file, root, taken, 0 if url == first else None)

    def lookup(url: str) -> Exchange | None:
        known = url if url in files else (canonical(url) or url)
        known = known if known in files else folders.get(known) or folders.get(known + "/") or known
        file = files.get(known)
        return None if file is None else _exchange(known, file, root, taken, 0 if known == first else None)

    return Snapshot(
        target=target or Target(id=origin(base).partition("//")[2], kind="site", location=first),
        captured_at=taken,
        digest=_digest(files, root),
        exchanges=exchanges,
        lookup=lookup,
    )


def _folder(folder: Path, base: str) -> dict[str, Path]:
    """The files of a folder by address, sorted by path; hidden ones and links out of the folder are left."""
    start = base if base.endswith("/") else join(base, "./") or base
    real = folder.resolve()
    found: dict[str, Path] = {}
    for name, folders, names in os.walk(folder, followlinks=False):
        folders[:] = sorted(each for each in folders if not each.startswith("."))
        for each in sorted(names):
            file = Path(name, each)
            if each.startswith(".") or not file.is_file() or not file.resolve().is_relative_to(real):
                continue
            inside = file.relative_to(folder).as_posix()
            url = canonical(start + quote(inside, errors="surrogateescape"))
            if url is not None and len(found) < _MOST:
                found.setdefault(url, file)
    return found


def _address_of_file(base: str, name: str) -> str:
    """The base itself when it names a file, else the file's name under it."""
    if "." in _name(base) or "?" in base:
        return base
    folder = base if base.endswith("/") else base + "/"
    return canonical(folder + quote(name, errors="surrogateescape")) or base


def _home(base: str, files: dict[str, Path]) -> str:
    if base in files:
        return base
    start = base if base.endswith("/") else join(base, "./") or base
    return next(
        (start + name for name in sorted(_INDEX, reverse=True) if start + name in files), next(iter(files))
    )


def _exchange(url: str, file: Path, root: Path, taken: datetime, depth: int | None) -> Exchange:
    size = file.stat().st_size
    with file.open("rb") as stream:
        body = stream.read(_LARGEST)
    suffix = Path(_name(url) or file.name).suffix.lower() or file.suffix.lower()
    page = suffix in _PAGES or file.suffix.lower() in _PAGES
    if not suffix and not file.suffix:
        page = body[:256].lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<!doctype html", b"<html"))
    mime = "text/html" if page else mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return Exchange(
        url=url,
        status=200,
        headers=(("Content-Type", mime),),
        body=body,
        started_at=taken,
        truncated=size > len(body),
        role="page" if page else "attachment" if suffix in _FILES else "resource",
        depth=depth,
        record=file.relative_to(root).as_posix(),
    )


def _digest(files: dict[str, Path], root: Path) -> str:
    """SHA-256 over the sorted paths with the SHA-256 of each file."""
    whole = hashlib.sha256()
    for name, file in sorted((file.relative_to(root).as_posix(), file) for file in files.values()):
        with file.open("rb") as stream:
            whole.update(
                f"{name}\0{hashlib.file_digest(stream, 'sha256').hexdigest()}\n".encode(errors="replace")
            )
    return whole.hexdigest()


def _name(url: str) -> str:
    return url.partition("?")[0].rsplit("/", 1)[1]
