from pathlib import Path

import pytest

from checks.cli.folder import authoring_folder, pick_rules, shown_path
from checks.cli.refusal import Refusal
from checks.rulebook.layout import standards_folder
from tests.rulebook.made import load, make


def test_the_folder_at_hand_is_worked_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert authoring_folder(None) == standards_folder()
    make(tmp_path / "standards")
    assert authoring_folder(None) == Path("standards")
    assert authoring_folder(Path("x")) == Path("x")
    assert shown_path(Path("standards"), "framework.yaml") == "standards/framework.yaml"


def test_rules_are_picked_by_name(tmp_path: Path) -> None:
    rules = load(tmp_path).rulebook.rules
    assert len(pick_rules(rules, ["cluster-design@1.0"], ["cluster-design/page-title"])) == 1
    with pytest.raises(Refusal) as norm:
        pick_rules(rules, ["cluster-desing"], None)
    assert (norm.value.option, norm.value.meant) == ("--norm", "cluster-design")
    with pytest.raises(Refusal) as rule:
        pick_rules(rules, None, ["page-title"])
    assert (rule.value.option, rule.value.meant) == ("--rule", "cluster-design/page-title")
