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


def test_a_profile_that_does_not_judge_by_the_norm(tmp_path: Path) -> None:
    rule = RULE.replace("status: 200}\ngiven", "status: 200, profile: county}\ngiven")
    other = PROFILE.replace("[cluster-design]", "[gov-x]").replace("门户", "县区")
    loaded = load(tmp_path, {RULE_PATH: rule, "profiles/county.yaml": other})
    assert codes(list(loaded.faults)) == ["where/unreachable", "reference/norm"]
