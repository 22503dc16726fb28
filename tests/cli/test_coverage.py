import json
from pathlib import Path

import pytest

from tests.cli.made import run
from tests.rulebook.made import NORM, NORM_PATH, make

Capture = pytest.CaptureFixture[str]


def test_clauses_rules_and_reasons(tmp_path: Path, capsys: Capture) -> None:
    folder = make(tmp_path, {NORM_PATH: NORM + '  "6": {text: 由人看, unruled: manual}\n'})
    ran = run(capsys, "coverage", "--standards", folder)
    assert ran.code == 0
    assert "只能由人判断" in ran.out
    assert "列出 2 条条款，其中 1 条有规则" in ran.err
    (norm,) = json.loads(run(capsys, "coverage", "--standards", folder, "--json").out)["norms"]
    assert (norm["listed"], norm["covered"], norm["unverified"]) == (2, 1, 0)
    assert norm["clauses"][1]["reason"] == "manual"
    assert run(capsys, "coverage", "--standards", folder, "--norm", "other").code == 2
