from pathlib import Path

import pytest

from tests.rulebook.made import PROFILE, RULE, RULE_PATH, codes, faults, load


@pytest.mark.parametrize(
    ("where", "code"),
    [
        ("{kind: [home, colum], status: 200}", "where/dead"),
        ("{profile: [portl]}", "where/dead"),
        ("{scheme: ftp}", "where/dead"),
        ("{status: 20}", "where/dead"),
        ("{status: true}", "where/dead"),
        ("{colour: red}", "schema/unknown-key"),
    ],
)
def test_conditions_that_no_target_can_meet(tmp_path: Path, where: str, code: str) -> None:
    assert code in codes(faults(tmp_path, ("where: {kind: [home, column], status: 200}", f"where: {where}")))


@pytest.mark.parametrize(
    ("on", "where", "meant"),
    [
        ("record", "{register: data_cataloge}", "data_catalogue"),
        ("register", "{tables: [data_cataloge]}", "data_catalogue"),
        ("interface", "{version: 3.0}", '"3.0"'),
        ("interface", "{profile: strct}", "strict"),
        ("site", "{tables: [pges]}", "pages"),
        ("wsdl", "{version: xsdd}", "xsd"),
    ],
)
def test_values_that_the_artefact_never_has(tmp_path: Path, on: str, where: str, meant: str) -> None:
    found = faults(
        tmp_path, ("on: page", f"on: {on}"), ("where: {kind: [home, column], status: 200}", f"where: {where}")
    )
    assert meant in [fault.suggestion for fault in found if fault.code == "where/dead"]


def test_a_status_of_a_register_is_no_status_of_a_page(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        ("on: page", "on: record"),
        ("where: {kind: [home, column], status: 200}", "where: {status: 已发布}"),
    )
    assert "where/dead" not in codes(found)


def test_a_profile_where_there_are_none(tmp_path: Path) -> None:
    rule = RULE.replace("status: 200}\ngiven", "status: 200, profile: prtal}\ngiven")
    loaded = load(tmp_path, {RULE_PATH: rule, "profiles/portal.yaml": ""})
    assert "where/dead" in codes(list(loaded.faults))


def test_a_profile_that_does_not_judge_by_the_norm(tmp_path: Path) -> None:
    rule = RULE.replace("status: 200}\ngiven", "status: 200, profile: county}\ngiven")
    other = PROFILE.replace("[cluster-design]", "[gov-x]").replace("门户", "县区")
    loaded = load(tmp_path, {RULE_PATH: rule, "profiles/county.yaml": other})
    assert codes(list(loaded.faults)) == ["where/unreachable", "reference/norm"]
