"""The register of targets is read strictly."""

from pathlib import Path

import pytest

from checks.audit.targets import read_targets
from checks.rulebook.fault import BrokenStandards


def faults(path: Path, text: str) -> list[str]:
    path.write_text(text, "utf-8")
    with pytest.raises(BrokenStandards) as error:
        read_targets(path)
    return [fault.render() for fault in error.value.faults]


def test_targets_take_defaults_and_keep_what_is_declared(tmp_path: Path) -> None:
    path = tmp_path / "targets.yaml"
    path.write_text(
        "defaults: {profile: department, platform_hosts: [zwfw.example.gov.cn]}\n"
        "targets:\n"
        "  - {id: b, location: 'http://b.gov.cn/', profile: portal, org_kind: local}\n"
        "  - {id: a, location: api.yaml, kind: interface}\n",
        "utf-8",
    )
    first, second = read_targets(path)
    assert (first.id, first.kind, first.location) == ("a", "interface", str(tmp_path / "api.yaml"))
    assert (first.profile, first.platform_hosts) == (None, ("zwfw.example.gov.cn",))
    assert (second.profile, dict(second.declared)) == ("portal", {"org_kind": "local"})


def test_every_fault_at_its_place(tmp_path: Path) -> None:
    text = "targets:\n  - {id: a, locaton: x}\n  - {id: ../b, location: 'http://b/'}\n"
    found = faults(tmp_path / "t.yaml", text)
    assert any(":2:" in fault and "location" in fault for fault in found)
    assert any(":3:" in fault for fault in found)


def test_an_id_twice_also_in_other_case(tmp_path: Path) -> None:
    (found,) = faults(
        tmp_path / "t.yaml",
        "targets:\n  - {id: a, location: 'http://x/'}\n  - {id: A, location: 'http://y/'}\n",
    )
    assert ":3:" in found and "A" in found


def test_a_site_without_an_address_is_refused_at_its_place(tmp_path: Path) -> None:
    text = (
        "targets:\n"
        "  - {id: a, location: www.a.gov.cn}\n"
        "  - {id: b, location: 'ftp://b.gov.cn/'}\n"
        "  - {id: c, location: 'http://'}\n"
        "  - {id: d, location: folder, kind: register}\n"
    )
    first, second, third = faults(tmp_path / "t.yaml", text)
    assert ":2:23:" in first and "http://www.a.gov.cn" in first
    assert ":3:" in second and ":4:" in third


def test_the_kind_of_the_defaults_counts(tmp_path: Path) -> None:
    path = tmp_path / "t.yaml"
    path.write_text("defaults: {kind: register}\ntargets:\n  - {id: a, location: a.csv}\n", "utf-8")
    assert [target.kind for target in read_targets(path)] == ["register"]


def test_a_profile_that_does_not_exist_is_refused_with_the_nearest(tmp_path: Path) -> None:
    path = tmp_path / "t.yaml"
    path.write_text(
        "defaults: {profile: zzz}\ntargets:\n  - {id: a, location: 'http://a/', profile: departmnt}\n",
        "utf-8",
    )
    assert len(read_targets(path)) == 1
    with pytest.raises(BrokenStandards) as error:
        read_targets(path, ["department", "portal"])
    default, own = error.value.faults
    assert (default.line, default.suggestion) == (1, "") and "department、portal" in default.zh
    assert (own.line, own.suggestion) == (3, "department")
    assert "登记表有 2 处错误" in error.value.told() and "register of targets" in error.value.told("en")


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(BrokenStandards):
        read_targets(tmp_path / "missing.yaml")


def test_a_default_profile_is_for_targets_of_the_default_kind(tmp_path: Path) -> None:
    path = tmp_path / "t.yaml"
    path.write_text(
        "defaults: {profile: department, department: 甲}\ntargets:\n"
        "  - {id: a, location: api.yaml, kind: interface}\n"
        "  - {id: b, location: list.csv, kind: register, profile: open-data}\n"
        "  - {id: c, location: 'http://c/'}\n",
        "utf-8",
    )
    profiles = [(target.profile, target.department) for target in read_targets(path)]
    assert profiles == [(None, "甲"), ("open-data", "甲"), ("department", "甲")]
