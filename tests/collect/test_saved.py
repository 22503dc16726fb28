"""Saved files seen as a site."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest

from checks.collect.saved import NothingSaved, read_saved

BASE = "http://www.example.gov.cn/"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "site"
    for name, text in {
        "index.html": "home", "zwgk/index.htm": "column", "zwgk/a b.html": "article", "js/x.js": "1",
        "files/f.pdf": "%PDF", "unlinked": "<!DOCTYPE html><p>", ".hidden/x.html": "no", "政府.html": "中",
    }.items():  # fmt: skip
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text)
        os.utime(root / name, (1_000_000_000, 1_000_000_000))
    os.utime(root / "js/x.js", (1_700_000_000, 1_700_000_000))
    return root


def test_paths_are_addresses(folder: Path) -> None:
    snapshot = read_saved(folder, BASE)
    assert {
        each.url.removeprefix(BASE): (each.role, each.status, each.record) for each in snapshot.exchanges()
    } == {
        "index.html": ("page", 200, "index.html"),
        "zwgk/index.htm": ("page", 200, "zwgk/index.htm"),
        "zwgk/a%20b.html": ("page", 200, "zwgk/a b.html"),
        "js/x.js": ("resource", 200, "js/x.js"),
        "files/f.pdf": ("attachment", 200, "files/f.pdf"),
        "unlinked": ("page", 200, "unlinked"),
        "%E6%94%BF%E5%BA%9C.html": ("page", 200, "政府.html"),
    }
    assert [each.url for each in snapshot.exchanges() if each.depth == 0] == [f"{BASE}index.html"]
    assert snapshot.captured_at == datetime.fromtimestamp(1_700_000_000, UTC)


@pytest.mark.parametrize(
    ("url", "body"),
    [("", b"home"), ("zwgk/", b"column"), ("zwgk", b"column"), ("index.html", b"home"), ("none/", None)],
)
def test_an_index_answers_for_its_folder(folder: Path, url: str, body: bytes | None) -> None:
    found = read_saved(folder, BASE).lookup(BASE + url)
    assert (found.body if found else None) == body


def test_the_digest_is_of_names_and_content(folder: Path) -> None:
    before = read_saved(folder, BASE).digest
    os.utime(folder / "index.html", (5, 5))
    assert read_saved(folder, "http://other.cn/x/").digest == before
    (folder / "index.html").rename(folder / "home.html")
    assert read_saved(folder, BASE).digest != before


def test_the_time_may_be_given(folder: Path) -> None:
    moment = datetime(2026, 1, 2, tzinfo=UTC)
    assert read_saved(folder, BASE, captured_at=moment).captured_at == moment


def test_links_that_lead_out_are_not_followed(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "secret.html").write_text("secret")
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "x.html").write_text("secret")
    (folder / "out.html").symlink_to(tmp_path / "secret.html")
    (folder / "outside").symlink_to(tmp_path / "outside")
    (folder / "loop").symlink_to(folder)
    (folder / "inside.html").symlink_to(folder / "index.html")
    urls = {each.url.removeprefix(BASE) for each in read_saved(folder, BASE).exchanges()}
    assert "inside.html" in urls
    assert not {"out.html", "outside/x.html", "loop/index.html"} & urls


@pytest.mark.parametrize(
    ("base", "url"),
    [
        ("http://a.cn/", "http://a.cn/page.html"),
        ("http://a.cn/x", "http://a.cn/x/page.html"),
        ("http://a.cn/x/real.shtml", "http://a.cn/x/real.shtml"),
        ("http://a.cn/x?id=3", "http://a.cn/x?id=3"),
    ],
)
def test_a_single_file(tmp_path: Path, base: str, url: str) -> None:
    (tmp_path / "page.html").write_text("x")
    snapshot = read_saved(tmp_path / "page.html", base)
    assert [(each.url, each.role, each.depth) for each in snapshot.exchanges()] == [(url, "page", 0)]
    assert snapshot.target.location == url


def test_nothing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(NothingSaved, match="holds no file"):
        read_saved(tmp_path, BASE)
    with pytest.raises(NothingSaved, match="no such file"):
        read_saved(tmp_path / "none", BASE)
    with pytest.raises(ValueError, match="not an http"):
        read_saved(tmp_path, "here")
