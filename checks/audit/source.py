"""Source: what a target named on the command line is, and its snapshot."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Any, Final, Literal

from checks.artefacts.url import canonical, split
from checks.collect.options import CrawlOptions
from checks.model.obstacle import obstacle
from checks.model.snapshot import Snapshot
from checks.model.target import Target

Sort = Literal["url", "archive", "saved", "interface", "wsdl", "register"]

_PAGE: Final = frozenset((".html", ".htm", ".shtml", ".xhtml", ".mht"))
_REGISTER: Final = frozenset(
    (".csv", ".et", ".jsonl", ".ndjson", ".ods", ".tsv", ".txt", ".xls", ".xlsm", ".xlsx")
)
_XML: Final = frozenset((".wsdl", ".xsd", ".xml"))
_TREE: Final = frozenset((".yaml", ".yml", ".json"))


class NoSource(Exception):
    """The target cannot be collected or read; `usage` tells that it was named wrongly."""

    def __init__(self, zh: str, en: str, *, usage: bool = False) -> None:
        super().__init__(zh)
        self.zh = zh
        self.en = en
        self.usage = usage


@dataclass(frozen=True, slots=True)
class Wishes:
    """How to collect: what is declared of the target, the crawl's options, where the archive is kept.

    `base_url` is the address of saved pages; `archive` keeps the collected archive (None: thrown away);
    `progress` is called with numbers while collecting. `live` is where an interface runs, `live_budget` how many
    of its operations are asked.
    """

    base_url: str | None = None
    profile: str | None = None
    target: Target | None = None
    crawl: CrawlOptions = field(default_factory=CrawlOptions)
    archive: Path | None = None
    progress: Callable[[Any], None] | None = None
    live: str | None = None
    live_budget: int = 100


def sort_of(location: str) -> Sort:
    """What sort of target a location is; raises `NoSource` when there is no such thing."""
    if location.lower().startswith(("http://", "https://")):
        return "url"
    if "://" in location:
        raise NoSource(
            f"{location}：网址只支持 http:// 和 https:// 开头的",
            f"{location}: an address begins with http:// or https://",
            usage=True,
        )
    path = Path(location)
    if path.is_dir():
        return "saved"
    if not path.is_file():
        raise _missing(location)
    suffix = path.suffix.lower()
    if location.lower().endswith((".warc", ".warc.gz")):
        return "archive"
    if suffix in _PAGE:
        return "saved"
    if suffix in _REGISTER:
        return "register"
    if suffix in _XML:
        return "wsdl"
    if suffix in _TREE:
        return "interface" if _is_definition(path) else "register"
    raise NoSource(
        f"{location}：看不出是什么，应为网址、网页或文件夹、.warc.gz、接口定义（yaml json wsdl）、登记表（xlsx csv json）",
        f"{location}: expected a URL, a page or folder, .warc.gz, an interface definition or a register",
        usage=True,
    )


@contextmanager
def open_source(location: str, wishes: Wishes) -> Iterator[Snapshot]:
    """The snapshot of a target, collected first when it is a URL; raises `NoSource`."""
    sort = sort_of(location)
    if sort == "saved" and wishes.base_url is None and _holds_registers(Path(location)):
        sort = "register"
    if wishes.live is not None:
        with _asked(location, sort, wishes, wishes.live) as snapshot:
            yield snapshot
    elif sort == "url":
        with _crawled(location, wishes) as snapshot:
            yield snapshot
    elif sort == "archive":
        yield _archived(location, wishes)
    elif sort == "saved":
        yield _saved(location, wishes)
    else:
        yield _document(location, sort, wishes)


def site_target(url: str, wishes: Wishes) -> Target:
    """The target that a site's address stands for, with what is declared of it."""
    home = canonical(url)
    if home is None:
        zh, en = _address_meant(url) if "://" not in url else ("", "")
        raise NoSource(
            f"{url}：不是可以访问的网址{zh}", f"{url}: not an address that can be visited{en}", usage=True
        )
    known = wishes.target or Target(id=split(home).host, kind="site", location=home)
    return replace(known, profile=wishes.profile or known.profile)


@contextmanager
def _crawled(location: str, wishes: Wishes) -> Iterator[Snapshot]:
    from checks.collect.archive import is_complete
    from checks.collect.crawl import ForeignArchive, crawl
    from checks.collect.frontier import FrontierInUse

    target = site_target(location, wishes)
    with tempfile.TemporaryDirectory(prefix="guiju-") as folder:
        archive = wishes.archive or Path(folder) / "site.warc.gz"
        try:
            if is_complete(archive):
                archive.unlink()
            crawl(target, wishes.crawl, archive, wishes.progress)
        except ForeignArchive:
            raise _taken(archive) from None
        except FrontierInUse:
            raise NoSource(
                f"--archive {archive}：另一个采集正在写它", f"--archive {archive}: another crawl writes it"
            ) from None
        except OSError as error:
            zh, en = obstacle(error)
            raise NoSource(
                f"--archive {archive}：写不进去（{zh}）",
                f"--archive {archive}: cannot be written ({en})",
                usage=True,
            ) from None
        yield _archived(str(archive), replace(wishes, target=target))


@contextmanager
def _asked(location: str, sort: Sort, wishes: Wishes, live: str) -> Iterator[Snapshot]:
    """An interface definition with what the running interface answers, through an archive."""
    from checks.collect.crawl import ForeignArchive
    from checks.collect.document import UnreadableDocument
    from checks.collect.live import collect_live

    if sort != "interface":
        raise NoSource(
            f"{location}：--live 只用于 OpenAPI 接口定义文件",
            f"{location}: --live is for files of OpenAPI definitions only",
            usage=True,
        )
    base = canonical(live)
    if base is None or "?" in base:
        raise NoSource(
            f"--live {live}：应为接口的基础地址，如 https://api.example.gov.cn/v1",
            f"--live {live}: expected the base address, as https://api.example.gov.cn/v1",
            usage=True,
        )
    target = _document_target(location, sort, wishes)
    with tempfile.TemporaryDirectory(prefix="guiju-") as folder:
        archive = wishes.archive or Path(folder) / "live.warc.gz"
        try:
            collect_live(
                Path(location), target, base, wishes.crawl, archive, wishes.live_budget, wishes.progress
            )
        except UnreadableDocument as error:
            raise NoSource(
                f"{location}：读不出来（{error.why.zh}）", f"{location}: unreadable ({error})"
            ) from None
        except ForeignArchive:
            raise _taken(archive) from None
        yield _archived(str(archive), replace(wishes, target=None))


def _taken(archive: Path) -> NoSource:
    return NoSource(
        f"--archive {archive}：已有别的文件，不覆盖", f"--archive {archive}: is another file", usage=True
    )


def _archived(location: str, wishes: Wishes) -> Snapshot:
    from checks.collect.snapshot import UnreadableArchive, read_snapshot

    try:
        snapshot = read_snapshot(location, wishes.target)
    except UnreadableArchive as error:
        raise NoSource(
            f"{location}：存档读不出来（{error.why.zh}）", f"{location}: unreadable archive ({error})"
        ) from None
    if wishes.profile:
        return replace(snapshot, target=replace(snapshot.target, profile=wishes.profile))
    return snapshot


def _holds_pages(path: Path) -> bool:
    """Whether a path is a page, or a folder with one among its first files."""
    files = islice(path.rglob("*"), 10_000) if path.is_dir() else (path,)
    return any(each.suffix.lower() in _PAGE for each in files)


def _holds_registers(path: Path) -> bool:
    """Whether a path is a folder of registers: files of them, and no page."""
    if not path.is_dir() or _holds_pages(path):
        return False
    from checks.collect.spreadsheet import is_register

    files = filter(is_register, path.iterdir())
    return any(each.suffix.lower() != ".json" or not _is_definition(each) for each in files)


def _saved(location: str, wishes: Wishes) -> Snapshot:
    from checks.collect.saved import NothingSaved, read_saved

    if wishes.base_url is None and not _holds_pages(Path(location)):
        raise NoSource(
            f"{location}：文件夹里没有网页，也没有登记表；接口定义请写出文件名",
            f"{location}: there are no pages and no registers in this folder; name definitions by file",
            usage=True,
        )
    if wishes.base_url is None:
        raise NoSource(
            f"{location}：保存的网页要用 --base-url 说明原来的网址",
            f"{location}: saved pages need --base-url",
            usage=True,
        )
    site_target(wishes.base_url, wishes)
    try:
        snapshot = read_saved(Path(location), wishes.base_url)
    except NothingSaved as error:
        raise NoSource(
            f"{location}：没有可以判断的网页（{error.why.zh}）", f"{location}: no page to judge ({error})"
        ) from None
    known = wishes.target or snapshot.target
    return replace(snapshot, target=replace(known, profile=wishes.profile or known.profile))


def _document(location: str, sort: Sort, wishes: Wishes) -> Snapshot:
    from checks.collect.document import UnreadableDocument, read_document

    target = _document_target(location, sort, wishes)
    try:
        if sort == "register":
            from checks.collect.spreadsheet import read_register

            return read_register(location, target)
        return read_document(location, target)
    except UnreadableDocument as error:
        raise NoSource(
            f"{location}：读不出来（{error.why.zh}）", f"{location}: unreadable ({error})"
        ) from None


def _document_target(location: str, sort: Sort, wishes: Wishes) -> Target:
    name = Path(location).name or Path(location).resolve().name
    known = wishes.target or Target(id=name, kind=sort, location=name)
    return replace(known, profile=wishes.profile or known.profile)


def _is_definition(path: Path) -> bool:
    """Whether a YAML or JSON file is an interface definition rather than rows of a register.

    JSON whose outermost value is a list, or that has no word of a definition in its first 64 KiB, holds rows.
    """
    with path.open("rb") as stream:
        head = stream.read(65_536)
    if path.suffix.lower() != ".json":
        return True
    start = head.removeprefix(b"\xef\xbb\xbf").replace(b"\x00", b"").lstrip()[:1]
    words = (b'"openapi"', b'"swagger"', b'"paths"', b'"info"', b'"components"')
    return start != b"[" and (any(word in head.replace(b"\x00", b"") for word in words) or start != b"{")


def _missing(location: str) -> NoSource:
    host, _, path = location.partition("/")
    file = not path and (Path(host).suffix.lower() in _PAGE | _REGISTER | _XML | _TREE | {".gz", ".warc"})
    zh, en = _address_meant(location) if "." in host.strip(".") and not file else ("", "")
    return NoSource(
        f"{location}：没有这个文件或文件夹{zh}", f"{location}: no such file or folder{en}", usage=True
    )


def _address_meant(written: str) -> tuple[str, str]:
    """What to add for an address without its scheme, in both languages; nothing for what is none with it either."""
    meant = f"http://{written}"
    return (
        ("", "") if canonical(meant) is None else (f"（你是不是想写 {meant}？）", f" (did you mean {meant}?)")
    )
