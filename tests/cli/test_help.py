"""The help of every command is Chinese throughout."""

import re

import pytest

from checks.cli import COMMANDS, main
from checks.cli.help import framed

ENGLISH = re.compile(r"Usage|Options|Arguments|Commands|OPTIONS|ARGS|required|default|Show this")


@pytest.mark.parametrize("name", ["", *COMMANDS])
def test_no_frame_is_english(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*name.split(), "-h"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith(f"用法：guiju {name}".rstrip())
    assert "选项：\n" in shown
    assert ENGLISH.search(shown) is None


def test_words_within_texts_stay() -> None:
    assert framed("Usage: x\n\n  Usage: a\n\n  Options: b") == "用法：x\n\n  Usage: a\n\n  Options: b"
