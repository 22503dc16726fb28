"""Norms, opinions and lists are written in a hurry too: each ends in located errors, or loads."""

import copy
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checks.rulebook.document import read_document
from checks.rulebook.load import load_standards, shipped_grammar
from tests.rulebook.made import CODELIST, FRAMEWORK, HOME, NORM, NORM_PATH, PROFILE, make
from tests.rulebook.test_fuzz import spoil

GRAMMAR = shipped_grammar()
OPINIONS = """# yaml-language-server: $schema=../../../schema/opinions.json
opened: "2025-09-01"
closes: "2025-10-10"
opinions:
  - {who: 市住建局, clause: "5.10", text: 建议放宽。, received: "2025-09-05", answer: 部分采纳, reason: 只放宽部分。}
"""
FILES = {
    NORM_PATH: NORM.replace(
        "summary:",
        "replaces: [cluster-design@0.9]\nextends: cluster-design@0.9\nremoved: [a]\n"
        "history: [{status: drafting, date: 2025-01-01}, {status: trial, date: 2026-01-01}]\n"
        "functions: [{package: none, function: noneSuch}]\nscoring: {start: 100, pass_line: 60}\nsummary:",
    ),
    f"{HOME}/opinions.yaml": OPINIONS,
    "framework.yaml": FRAMEWORK,
    "profiles/portal.yaml": PROFILE,
    "codelists/resource-class.yaml": CODELIST,
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("standards"))


@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data(), path=st.sampled_from(sorted(FILES)))
def test_dropped_and_retyped_values(folder: Path, data: st.DataObject, path: str) -> None:
    value: Any = copy.deepcopy(read_document("a", FILES[path].encode()).value)
    spoil(value, data)
    text = yaml.safe_dump(value, allow_unicode=True, sort_keys=False)
    (make(folder) / path).write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        loaded = load_standards(folder, grammar=GRAMMAR)
    finally:
        (folder / path).unlink()
    for fault in loaded.faults:
        assert fault.line >= 1 and fault.column >= 1 and fault.zh and fault.en
        assert "Traceback" not in fault.render()
