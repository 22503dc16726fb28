"""The schema line gives an editor completion, hover text and errors: asked of the real YAML language server."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.made import run
from tests.rulebook.made import RULE, RULE_PATH, make
from tests.rulebook.schemas.language_server import LanguageServer, find

pytestmark = pytest.mark.skipif(find() is None, reason="yaml-language-server is not installed (npm package)")


@pytest.fixture
def folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    make(tmp_path)
    assert run(capsys, "schema", "--write", "--standards", tmp_path).code == 0
    return tmp_path


@pytest.fixture
def server(folder: Path) -> Iterator[LanguageServer]:
    command = find()
    assert command
    with LanguageServer(command, folder) as server:
        yield server


def test_a_sound_rule_has_no_errors_and_keys_have_hover_texts(folder: Path, server: LanguageServer) -> None:
    path = folder / RULE_PATH
    assert server.open(path, RULE) == []
    line = next(number for number, text in enumerate(RULE.splitlines()) if text.startswith("otherwise"))
    assert "没有选中任何内容时怎样判" in str(server.at("hover", path, line, 3))


def test_errors_are_underlined(folder: Path, server: LanguageServer) -> None:
    found = server.open(
        folder / RULE_PATH, RULE.replace("level: shall", "level: shal").replace('"5.10"', "5.10", 1)
    )
    assert sorted(each["range"]["start"]["line"] for each in found) == [2, 3]


def test_completion_offers_keys_values_functions_and_options(folder: Path, server: LanguageServer) -> None:
    path = folder / RULE_PATH

    def offered(text: str, line: int, character: int) -> set[str]:
        server.open(path, text)
        answer = server.at("completion", path, line, character)
        return {item["label"] for item in (answer["items"] if isinstance(answer, dict) else answer)}

    lines = RULE.splitlines(keepends=True)
    assert {"message", "follow", "references"} <= offered("".join([*lines, "\n"]), len(lines), 0)
    level = next(number for number, text in enumerate(lines) if text.startswith("level"))
    assert {"shall", "should", "may"} <= offered(RULE.replace("level: shall", "level: "), level, 7)
    function = next(number for number, text in enumerate(lines) if "function: truthy" in text)
    assert {"truthy", "pattern"} <= offered(RULE.replace("function: truthy", "function: "), function, 14)
    options = RULE.replace("functionOptions: {max: $longest}", "functionOptions:\n      ")
    line = next(number for number, text in enumerate(options.splitlines()) if "functionOptions" in text) + 1
    assert {"min", "max"} & offered(options, line, 6)
