"""With `--lang en` nothing of ours is Chinese, whatever a command refuses or says at its end."""

import re
from pathlib import Path

import pytest

from checks.cli import main
from tests.rulebook.made import make

HAN = re.compile("[\u3400-\u9fff\u3001\u3002\uff01-\uff5e]")


@pytest.mark.parametrize("arguments", [
    ["check", "missing.html"],
    ["check", "missing.example.gov.cn"],
    ["check", "page.html"],
    ["check", "page.html", "--format", "txt"],
    ["check", "page.html", "--norm", "cluster-desing"],
    ["check", "page.html", "--rule", "cluster-design/page-titel"],
    ["check", "page.html", "--profile", "nobody"],
    ["check", "page.html", "--as-of", "today"],
    ["check", "page.html", "--resolve", "x"],
    ["check", "page.html", "--baseline", "page.html"],
    ["check", "page.html", "a.html", "--archive", "x.warc.gz"],
    ["check", "page.html", "a.html", "--live", "http://a/"],
    ["check", "broken.warc.gz"],
    ["check", "broken.xlsx"],
    ["check", "broken.yaml"],
    ["check", "what.pdf"],
    ["check", "empty"],
    ["audit", "none.yaml", "--store", "store"],
    ["recheck", "--store", "store"],
    ["recheck", "never", "--store", "store"],
    ["impact", ".", "--store", "store"],
    ["publish", "--store", "store"],
    ["coverage", "--norm", "nobody"],
    ["coverage", "--store", "store"],
    ["diff", "a", "b"],
    ["diff", "list.yaml", "list.yaml"],
    ["explain", "cluster-design/page-titel"],
    ["list", "--profile", "nobody"],
    ["list", "--norm", "nobody"],
    ["new", "norm", "Bad Name"],
    ["new", "norm", "cluster-design"],
    ["new", "edition", "nobody@1.0"],
    ["new", "rule", "nobody/rule"],
    ["new", "rule", "cluster-design/rule", "--on", "nothing"],
    ["new", "rule", "cluster-design/rule", "--edition", "9.9"],
    ["new", "rule", "cluster-design/rule", "--date", "today"],
    ["schema", "rul"],
    ["schema", "--check"],
    ["test", "--rule", "nobody"],
    ["test", "page.html"],
])  # fmt: skip
def test_refusals_are_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    """The standards lie in Chinese; their words are quoted nowhere here."""
    make(tmp_path / "standards")
    (tmp_path / "page.html").write_text("<title>a</title>", "utf-8")
    for name in ("broken.warc.gz", "broken.xlsx", "what.pdf"):
        (tmp_path / name).write_bytes(b"x")
    (tmp_path / "broken.yaml").write_text("openapi: [", "utf-8")
    (tmp_path / "list.yaml").write_text("- a", "utf-8")
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    assert main([*arguments, "--standards", "standards", "--lang", "en"]) in (1, 2, 3)
    out = capsys.readouterr()
    assert out.err or out.out
    assert not HAN.search(out.err + out.out), out.err + out.out


@pytest.mark.parametrize("arguments", [["schema", "--write"], ["schema", "--check"]])
def test_what_is_done_is_told_in_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    make(tmp_path / "standards")
    monkeypatch.chdir(tmp_path)
    main([*arguments, "--standards", "standards", "--lang", "en"])
    out = capsys.readouterr()
    assert "schema" in out.err + out.out and not HAN.search(out.err + out.out)
