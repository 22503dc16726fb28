import json
from dataclasses import replace
from pathlib import Path

import pytest

from checks.audit.store import Store
from checks.model.outcome import Outcome
from tests.cli.made import run
from tests.reports.made import report
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


def test_rules_that_never_fired_in_a_store(tmp_path: Path, capsys: Capture) -> None:
    folder, store = make(tmp_path / "s"), Store(tmp_path / "store")
    assert run(capsys, "coverage", "--standards", folder, "--store", tmp_path / "store").code == 2
    made = report()
    quiet = replace(made.rules[0], rule="cluster-design/page-title", outcome=Outcome.INAPPLICABLE)
    store.begin("r1", {}).write_report(replace(made, rules=(quiet,)))
    ran = run(capsys, "coverage", "--standards", folder, "--store", tmp_path / "store")
    assert "从未适用  cluster-design/page-title" in ran.out
    english = run(capsys, "coverage", "--standards", folder, "--store", tmp_path / "store", "--lang", "en")
    assert "never applied  cluster-design/page-title" in english.out
    assert "1 clauses, 1 with rules, 0 not verified" in english.out
