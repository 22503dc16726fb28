"""A register of targets written in a hurry is read, or refused at a line and column; it never ends the program."""

import copy
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checks.audit.targets import read_targets
from checks.rulebook.fault import BrokenStandards
from tests.rulebook.test_fuzz import JUNK, spoil

GOOD: dict[str, Any] = {
    "defaults": {"profile": "department", "platform_hosts": ["zwfw.example.gov.cn"]},
    "targets": [
        {
            "id": "a",
            "location": "http://a.gov.cn/",
            "name": "甲局",
            "profile": "portal",
            "hosts": ["a.gov.cn"],
        },
        {"id": "b", "location": "api.yaml", "kind": "interface"},
        {"id": "c", "location": "catalogue.xlsx", "kind": "register", "code_tables": {"share_type": "x"}},
    ],
}
ODD = st.one_of(
    JUNK, st.floats(), st.sampled_from(["\ud800", "../../etc/passwd", "http://[", "a" * 3000, "\u202e", "*a"])
)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("targets") / "targets.yaml"


def read_or_located(file: Path, text: str) -> None:
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        targets = read_targets(file)
    except BrokenStandards as error:
        assert error.faults
        for fault in error.faults:
            assert fault.line >= 1 and fault.column >= 1 and fault.zh and fault.en
    else:
        assert targets and all(target.id and target.location for target in targets)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_dropped_and_retyped_values(file: Path, data: st.DataObject) -> None:
    value = copy.deepcopy(GOOD)
    spoil(value, data, ODD)
    read_or_located(file, yaml.safe_dump(value, allow_unicode=True, sort_keys=False))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.data(),
    extra=st.one_of(st.text(max_size=10), st.sampled_from(["&a ", "*a", "!!int ", "\t", "{", "]", "\0"])),
)
def test_text_filled_with_anything(file: Path, data: st.DataObject, extra: str) -> None:
    text = yaml.safe_dump(GOOD, allow_unicode=True, sort_keys=False)
    start = data.draw(st.integers(0, len(text)))
    read_or_located(file, text[:start] + extra + text[start:])
