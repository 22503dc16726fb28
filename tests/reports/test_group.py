from checks.reports.group import grouped, shared_failures
from tests.reports.made import RULEBOOK, SAME, report


def test_vetoes_come_first_then_level_then_effect() -> None:
    assert [group.result.rule for group in grouped(report(), RULEBOOK)][:3] == [
        "gov-inspection/dead-link", "gov-inspection/secrecy-mark", "gov-site-guide/site-tags",
    ]  # fmt: skip


def test_findings_are_told_apart_by_what_they_need() -> None:
    groups = {group.result.rule: group for group in grouped(report(), RULEBOOK)}
    assert len(groups["gov-site-guide/site-tags"].failed) == 2
    assert len(groups["accessibility/image-alt"].undecided) == 1
    assert len(groups["accessibility/html-lang"].closed) == 1
    assert groups["cluster-design/site-tags"].shown_under == "gov-site-guide/site-tags"
    assert groups["gov-site-guide/site-tags"].shown_under is None


def test_failed_rules_that_share_their_findings_are_known() -> None:
    assert [group.result.rule for group in shared_failures(grouped(report(), RULEBOOK))] == [SAME.id]
