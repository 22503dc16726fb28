from dataclasses import replace
from datetime import date
from pathlib import Path

from checks.model.level import Level
from checks.model.rule import Change
from checks.rulebook.diff import compare
from tests.rulebook.made import load


def test_added_removed_and_changed(tmp_path: Path) -> None:
    (rule,) = load(tmp_path).rulebook.rules
    other = replace(rule, id="cluster-design/other")
    found = compare([rule, other], [replace(rule, title="新标题"), replace(rule, id="cluster-design/new")])
    assert [each.id for each in found.added] == ["cluster-design/new"]
    assert [each.id for each in found.removed] == ["cluster-design/other"]
    assert [(each.rule, each.direction) for each in found.changed] == [
        ("cluster-design/page-title", "reworded")
    ]


def test_a_declared_impact_that_cannot_be_is_told(tmp_path: Path) -> None:
    (rule,) = load(tmp_path).rulebook.rules
    said = (*rule.changes, Change(2, date(2026, 6, 1), "wording", "改字"))
    (change,) = compare([rule], [replace(rule, level=Level.SHOULD, changes=said)]).changed
    assert change.contradicted
    (change,) = compare([rule], [replace(rule, title="新标题", changes=said)]).changed
    assert not change.contradicted
    more = (*rule.changes, Change(2, date(2026, 6, 1), "more", "改字"))
    (change,) = compare([rule], [replace(rule, title="新标题", changes=more)]).changed
    assert change.contradicted
    (change,) = compare([rule], [replace(rule, level=Level.SHOULD)]).changed
    assert change.declared is None
