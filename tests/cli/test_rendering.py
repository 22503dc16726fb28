"""How many pages a command shows to a browser."""

import json
from pathlib import Path
from typing import Any

import pytest

from checks.cli.rendering import USUAL, pages_to_render
from checks.collect.browser import VARIABLE
from tests.audit.town import site, write_targets
from tests.cli.town import standards
from tests.collect.rendering import needs_browser
from tests.program import guiju

LOOPBACK = ("--allow-private", "--delay", "0")


@needs_browser
def test_the_usual_number_unless_one_is_given() -> None:
    assert pages_to_render(False, None) == 0
    assert pages_to_render(True, None) == USUAL
    assert pages_to_render(False, 3) == pages_to_render(True, 3) == 3


def test_no_browser_is_one_sentence_on_stderr_and_no_rendering(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "none"))
    assert pages_to_render(True, None) == 0
    told = capsys.readouterr()
    assert told.out == "" and told.err.count("\n") == 1 and VARIABLE in told.err
    assert pages_to_render(True, None, "en") == 0
    assert "cannot be run" in capsys.readouterr().err


def report_of(path: Path) -> dict[str, Any]:
    return json.loads(path.read_bytes())["coverage"]["artefacts"]


@needs_browser
def test_check_shows_pages_and_judges_the_archive_alike_without_a_browser(tmp_path: Path) -> None:
    norms = ("--standards", standards(tmp_path / "norms"))
    kept = tmp_path / "a.warc.gz"
    with site() as home:
        shown = guiju("check", home, *norms, *LOOPBACK, "--render", "--archive", kept, "--format", "json")
    shown.check_calm()
    assert shown.report["coverage"]["artefacts"]["rendered"] == 3
    again = guiju("check", kept, *norms, "--format", "json")
    assert again.out == shown.out


@needs_browser
def test_audit_shows_as_many_pages_of_each_target_as_are_asked_for(tmp_path: Path) -> None:
    norms = ("--standards", standards(tmp_path / "norms"))
    with site() as first, site() as second:
        targets = write_targets(tmp_path / "targets.yaml", a=first, b=second)
        ended = guiju(
            "audit", targets, "--store", tmp_path / "store", *norms, *LOOPBACK, "--render-pages", "2"
        )
    ended.check_calm()
    run = tmp_path / "store" / "runs" / ended.out.strip()
    assert [report_of(run / name / "report.json")["rendered"] for name in "ab"] == [2, 2]


def test_without_a_browser_check_goes_on_and_says_so_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "none"))
    norms = ("--standards", standards(tmp_path / "norms"))
    with site() as home:
        ended = guiju("check", home, *norms, *LOOPBACK, "--render", "--format", "json")
    ended.check_calm()
    assert ended.err.count(VARIABLE) == 1
    assert "rendered" not in ended.report["coverage"]["artefacts"]
    assert ended.report["coverage"]["artefacts"]["page"] > 0
