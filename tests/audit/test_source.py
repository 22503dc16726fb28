"""What a name on the command line means."""

from pathlib import Path

import pytest

from checks.audit.source import NoSource, Wishes, open_source, sort_of


@pytest.mark.parametrize(("name", "content", "sort"), [
    ("a.html", "<p>", "saved"), ("a.warc.gz", "", "archive"), ("a.wsdl", "<x/>", "wsdl"), ("a.xlsx", "", "register"),
    ("a.csv", "a,b", "register"), ("a.yaml", "openapi: 3.0.0", "interface"), ("a.json", '{"openapi": "3.0.0"}', "interface"),
    ("a.txt", "a\tb", "register"), ("a.ods", "", "register"), ("a.jsonl", "{}", "register"),
    ("b.json", '[{"名称": "x"}]', "register"), ("c.json", '{"rows": []}', "register"),
])  # fmt: skip
def test_files_by_suffix_and_content(tmp_path: Path, name: str, content: str, sort: str) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    assert sort_of(str(tmp_path / name)) == sort


def test_folders_and_addresses(tmp_path: Path) -> None:
    assert sort_of(str(tmp_path)) == "saved"
    assert sort_of("HTTP://www.example.gov.cn") == "url"


@pytest.mark.parametrize("name", ["nothing.html", "www.example.gov.cn"])
def test_what_is_not_there(name: str) -> None:
    with pytest.raises(NoSource) as error:
        sort_of(name)
    assert error.value.usage and name in error.value.zh


def test_an_unknown_suffix(tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(b"x")
    with pytest.raises(NoSource):
        sort_of(str(tmp_path / "a.bin"))


def test_a_saved_page_keeps_its_address_and_profile(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p>正文", "utf-8")
    wishes = Wishes(base_url="http://www.example.gov.cn/x/", profile="portal")
    with open_source(str(tmp_path / "a.html"), wishes) as snapshot:
        (exchange,) = snapshot.exchanges()
        assert exchange.url == "http://www.example.gov.cn/x/a.html"
        assert (snapshot.target.location, snapshot.target.profile) == (exchange.url, "portal")


@pytest.mark.parametrize("base", [None, "javascript:alert(1)"])
def test_saved_pages_need_an_address(tmp_path: Path, base: str | None) -> None:
    (tmp_path / "a.html").write_text("<p>", "utf-8")
    with pytest.raises(NoSource) as error, open_source(str(tmp_path), Wishes(base_url=base)):
        pass
    assert error.value.usage


def test_an_empty_folder_and_a_broken_archive_are_unreadable(tmp_path: Path) -> None:
    wishes = Wishes(base_url="http://www.example.gov.cn/")
    with pytest.raises(NoSource) as error, open_source(str(tmp_path), wishes):
        pass
    assert not error.value.usage
    (tmp_path / "a.warc.gz").write_bytes(b"no archive")
    with pytest.raises(NoSource) as error, open_source(str(tmp_path / "a.warc.gz"), wishes):
        pass
    assert not error.value.usage


def test_a_folder_of_registers_is_one_target(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("系统编码,系统名称,状态\nS1,甲系统,在用\n", "utf-8")
    (tmp_path / "b.json").write_text('[{"部门名称": "市民政局"}]', "utf-8")
    (tmp_path / "readme.md").write_text("x", "utf-8")
    with open_source(str(tmp_path), Wishes()) as snapshot:
        assert [each.url for each in snapshot.exchanges()] == ["a.csv", "b.json"]
        assert (snapshot.target.id, snapshot.target.kind) == (tmp_path.name, "register")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [("a.html", "<p>", "--base-url"), ("api.json", '{"openapi": "3.0.0"}', "写出文件名"), (".a.csv", "a,b", "写出文件名")],
)  # fmt: skip
def test_a_folder_that_is_neither_site_nor_registers(
    tmp_path: Path, name: str, content: str, said: str
) -> None:
    (tmp_path / name).write_text(content, "utf-8")
    if name == "a.html":
        (tmp_path / "a.csv").write_text("a,b", "utf-8")
    with pytest.raises(NoSource, match=said) as refused, open_source(str(tmp_path), Wishes()):
        pass
    assert refused.value.usage
