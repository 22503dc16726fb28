import json
from pathlib import Path
from typing import Any

import pytest

from tests.audit.definitions import OLD
from tests.cli.made import run

Capture = pytest.CaptureFixture[str]


def write(folder: Path, name: str, document: Any) -> Path:
    path = folder / name
    path.write_text(json.dumps(document), "utf-8")
    return path


def test_two_definitions(tmp_path: Path, capsys: Capture) -> None:
    old = write(tmp_path, "old.json", OLD)
    new = write(tmp_path, "new.yaml", {**OLD, "paths": {}})
    ran = run(capsys, "diff", old, new)
    assert (ran.code, "接口被删除" in ran.out) == (1, True)
    ran = run(capsys, "diff", old, write(tmp_path, "new.json", {**OLD, "paths": {}}))
    assert ran.code == 1
    assert "不兼容  接口被删除：GET /users/{id}" in ran.out
    assert "没有说明：应升高主版本号" in ran.out
    ran = run(capsys, "diff", old, tmp_path / "new.json", "--lang", "en")
    assert "GET /users/{id} was removed" in ran.out
    content = json.loads(run(capsys, "diff", old, tmp_path / "new.json", "--json").out)
    assert content["schema"] == "guiju.interface-diff/1"
    assert content["version"] == {
        "from": "1.0.0",
        "to": "1.0.0",
        "step": "none",
        "needed": "major",
        "honest": False,
    }
    assert {change["breaking"] for change in content["changes"]} == {True}


def test_no_difference(tmp_path: Path, capsys: Capture) -> None:
    old = write(tmp_path, "old.json", OLD)
    ran = run(capsys, "diff", old, old)
    assert (ran.code, ran.out.strip()) == (0, "没有影响调用的改动；版本 1.0.0 → 1.0.0")


def test_what_is_no_definition(tmp_path: Path, capsys: Capture) -> None:
    other = write(tmp_path, "other.json", {"info": 1})
    ran = run(capsys, "diff", other, other)
    assert ran.code == 3
    assert "不是接口定义" in ran.err
