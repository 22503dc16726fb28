"""The options that several commands share."""

from pathlib import Path

from tests.cli.town import standards
from tests.program import guiju


def test_a_resolve_that_cannot_be_read_says_how_it_is_written(tmp_path: Path) -> None:
    norms = standards(tmp_path / "norms")
    ended = guiju("check", "http://www.a.gov.cn/", "--resolve", "nonsense", "--standards", norms)
    ended.check_calm()
    assert ended.code == 2
    assert "www.example.gov.cn:80:127.0.0.1" in ended.err
