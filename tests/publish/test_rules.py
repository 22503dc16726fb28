from checks.publish.rules import rules_leaf
from tests.publish.made import CITY, MARKS
from tests.reports.made import RULEBOOK


def test_every_rule_is_listed_under_its_norm() -> None:
    text = rules_leaf(MARKS, CITY).text()
    for rule in RULEBOOK.rules:
        assert f'href="{rule.id}.html"' in text.replace("../rules/", "")
    assert "## 检查指标 {#gov-inspection}" in text
