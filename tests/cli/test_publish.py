"""`guiju publish`: a run as pages."""

from pathlib import Path

from tests.audit.town import site, write_targets
from tests.cli.test_audit import options
from tests.program import guiju


def test_a_run_becomes_pages(tmp_path: Path) -> None:
    out = tmp_path / "pages"
    empty = guiju("publish", *options(tmp_path)[:4], "--out", out)
    assert empty.code == 2 and not out.exists()
    with site() as home:
        targets = write_targets(tmp_path / "targets.yaml", town=home, ghost="http://127.0.0.1:1/")
        guiju("audit", targets, *options(tmp_path))
    ended = guiju("publish", *options(tmp_path)[:4], "--out", out, "--place", "云岭市")
    ended.check_calm()
    assert ended.code == 0, ended.err
    assert "云岭市" in (out / "index.md").read_text("utf-8")
    assert "tests/title" in (out / "sites" / "town.md").read_text("utf-8")
    assert (out / "coverage" / "tests" / "1.0.md").is_file()
    other = tmp_path / "mine"
    other.mkdir()
    (other / "letter.txt").write_text("x")
    assert guiju("publish", *options(tmp_path)[:4], "--out", other).code == 2
