from dataclasses import replace

from checks.publish.framework import framework_leaf
from checks.publish.shelfmark import shelfmarks
from tests.publish.made import MARKS
from tests.reports.made import AS_OF, RULEBOOK


def test_the_tree_links_norms_and_shows_what_is_only_planned() -> None:
    text = framework_leaf(MARKS).text()
    assert 'href="norms/gov-inspection/2019.html"' in text
    assert "2 条规则" in text
    assert "在编" in text
    assert "尚未起草" in text


def test_no_framework_yet() -> None:
    assert "尚未编入" in framework_leaf(shelfmarks(replace(RULEBOOK, framework=()), AS_OF)).text()
