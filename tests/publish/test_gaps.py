from checks.publish.gaps import gaps
from checks.reports.group import grouped
from tests.publish.made import MARKS
from tests.reports.made import RULEBOOK, report
from tests.reports.test_obstacle import SLOW, WALL, blocked


def test_each_cause_once_with_its_pages_and_folded_rules() -> None:
    html = "".join(gaps(blocked(), grouped(blocked(), RULEBOOK), MARKS, "sites/example.html"))
    assert html.count("被防护设备拦截") == 1
    assert html.count(WALL) == html.count(SLOW) == 1
    assert "受影响的 3 条规则" in html
    for rule in ("accessibility--html-lang", "accessibility--image-alt", "gov-site-guide--site-tags"):
        assert html.count(f'id="r-{rule}"') == 1, "a link to the rule's gap arrives once"
    assert "请人工核对" in html


def test_nothing_open_is_no_section() -> None:
    whole = report((), coverage=blocked().coverage.__class__(1, 1, 100.0))
    assert list(gaps(whole, grouped(whole, RULEBOOK), MARKS, "sites/example.html")) == []
