import json
from pathlib import Path

import pytest

from tests.cli.made import run

Capture = pytest.CaptureFixture[str]


def test_one_schema_all_names_and_unknown_ones(capsys: Capture) -> None:
    assert json.loads(run(capsys, "schema", "rule").out)["properties"]["given"]
    assert "codelist" in run(capsys, "schema").out
    ran = run(capsys, "schema", "rul")
    assert ran.code == 2
    assert "你是不是想写 rule" in ran.err


def test_written_schemas_are_in_step(tmp_path: Path, capsys: Capture) -> None:
    assert run(capsys, "schema", "--check", "--standards", tmp_path).code == 1
    assert run(capsys, "schema", "--write", "--standards", tmp_path).code == 0
    assert run(capsys, "schema", "--check", "--standards", tmp_path).code == 0
