from dataclasses import replace

from checks.publish.norm import edition_leaf, norms_leaf
from tests.publish.made import CITY, MARKS
from tests.reports.made import EDITIONS


def test_the_list_tells_status_dates_and_what_judges_now() -> None:
    text = norms_leaf(MARKS).text()
    for wanted in ("政府网站发展指引", "试行", "现行", "2017-06-08", "4 个版本"):
        assert wanted in text, wanted


def test_an_edition_tells_sources_scoring_and_each_clause() -> None:
    text = edition_leaf(EDITIONS[2], MARKS, CITY).text()
    for wanted in (
        "国办秘函〔2019〕19号", "低于 60 分为不合格", "https://www.gov.cn/", "扣分指标 功能设计", "单项否决", "不是原文", "2 条规则",
        "国务院办公厅",
    ):  # fmt: skip
        assert wanted in text, wanted
    assert "1 条待核" in edition_leaf(EDITIONS[0], MARKS, CITY).text()


def test_clauses_without_a_rule_are_listed() -> None:
    bare = replace(EDITIONS[2], clauses={"第九条": "还没有写成规则"})
    text = edition_leaf(bare, MARKS, CITY).text()
    assert "还没有规则的条款" in text
    assert "第九条" in text
