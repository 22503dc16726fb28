from pathlib import Path
from typing import get_args

import pytest

from checks.artefacts import KINDS
from checks.engine.examples import run_examples
from checks.model.artefact import On
from checks.rulebook.scaffold import norm_text, rule_text
from tests.rulebook.made import HOME, load


@pytest.mark.parametrize("on", sorted(get_args(On)))
def test_a_new_rule_is_sound_but_unfinished_and_one_example_is_red(tmp_path: Path, on: On) -> None:
    if on not in KINDS:
        pytest.skip(f"no artefact {on} yet")
    loaded = load(tmp_path, {f"{HOME}/rules/new-rule.yaml": rule_text(on, "2026-11-23")})
    assert {fault.code for fault in loaded.faults} == {"text/unfinished"}
    rule = next(rule for rule in loaded.rulebook.rules if rule.id == "cluster-design/new-rule")
    verdicts = run_examples(rule, loaded.rulebook.shelf, KINDS[on])
    assert [verdict.holds for verdict in verdicts] == [True, False], verdicts


def test_a_new_edition_extends(tmp_path: Path) -> None:
    loaded = load(
        tmp_path,
        {"norms/cluster-design/1.1/norm.yaml": norm_text("网页设计规范", "1.1", "cluster-design@1.0")},
    )
    assert {fault.code for fault in loaded.faults} <= {"text/unfinished"}
    assert [rule.edition for rule in loaded.rulebook.rules] == ["1.0", "1.1"]
