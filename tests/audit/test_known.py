"""A baseline is an earlier report, or a list of them."""

from pathlib import Path

import orjson

from checks.audit.known import read_known
from checks.reports.json_ import shape
from tests.reports.made import report


def test_fingerprints_of_one_report_and_of_several(tmp_path: Path) -> None:
    made, path = report(), tmp_path / "b.json"
    marks = frozenset(finding.fingerprint for finding in made.findings)
    for content in (shape(made), [shape(made), shape(made)]):
        path.write_bytes(orjson.dumps(content))
        assert read_known(path) == marks


def test_what_is_no_report(tmp_path: Path) -> None:
    path = tmp_path / "b.json"
    for text in ("", "{}", "[1]", "null", "{"):
        path.write_text(text)
        assert read_known(path) is None, text
    assert read_known(tmp_path / "none") is None
