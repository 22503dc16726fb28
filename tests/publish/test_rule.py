from dataclasses import replace

from checks.model.effect import Veto
from checks.publish.rule import rule_leaf
from checks.publish.shelfmark import shelfmarks
from tests.publish.made import CITY, EMPTY, MARKS
from tests.reports.made import ALT, AS_OF, EDITIONS, LINKS, RULEBOOK, TAGS, edition


def test_a_page_tells_everything_about_a_rule() -> None:
    leaf = rule_leaf(TAGS, MARKS, CITY)
    text = leaf.text()
    assert leaf.path == "rules/gov-site-guide/site-tags.html"
    for wanted in (
        "页面应标注网站标识码", "应（shall）", "条款已核", "站点、栏目、内容三类标签。", "扣 1 分，最多扣 3 分", "怎么改", "怎样手工核对",
        "缺标签", "&lt;head&gt;&lt;/head&gt;", "首次编写", "问题可能增多", "../../sites/example.html#r-gov-site-guide--site-tags",
        "国办发〔2017〕47号", "发展指引</a>", "status = 200",
    ):  # fmt: skip
        assert wanted in text, wanted
    assert "条款待核" not in text


def test_an_unverified_rule_says_what_it_would_cost() -> None:
    text = rule_leaf(ALT, MARKS, CITY).text()
    assert "核对后将按“扣 0.5 分”计" in text
    assert "提示（不计分）" in text


def test_who_fails_without_findings_of_its_own_is_linked_without_a_place() -> None:
    text = rule_leaf(TAGS, MARKS, CITY).text()
    assert "other-site-" in text


def test_nobody_was_judged() -> None:
    assert "没有用这条规则判断过任何对象" in rule_leaf(LINKS, MARKS, EMPTY).text()


def test_other_editions_are_folded_below_and_old_ones_are_marked() -> None:
    old = edition("gov-site-guide", "2011", ended=AS_OF)
    reading = replace(TAGS, edition="2011", declared_effect=Veto(), title="旧名")
    book = replace(RULEBOOK, editions=(old, *EDITIONS), rules=(reading, *RULEBOOK.rules))
    marks = shelfmarks(book, AS_OF)
    assert "2011 版中的这条规则" in rule_leaf(marks.rules[TAGS.id], marks, EMPTY).text()
    assert "不作为判断依据" in rule_leaf(reading, marks, EMPTY).text()
