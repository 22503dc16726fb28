"""How many pages a command shows to a browser."""

from pathlib import Path

import pytest

from checks.cli.rendering import USUAL, pages_to_render
from checks.collect.browser import VARIABLE
from tests.collect.rendering import needs_browser


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
