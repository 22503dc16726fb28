import re
from dataclasses import replace
from types import MappingProxyType

from checks.model.rule import AnyOf, Check, NoneOf
from checks.publish.reading import bare, reading
from tests.reports.made import LINKS, SAME, TAGS


def words(html: str) -> str:
    return re.sub(r"<[^>]+>", "", html)


def test_a_page_rule_in_sentences() -> None:
    told = words(reading(TAGS, "rules/x/y.html", {}))
    for wanted in (
        "网页",
        "页面类型：首页、栏目页",
        "状态码：200",
        "应有内容",
        "truthy",
        "否则：缺少网站标识码标签",
        "没有选中内容时不通过",
    ):
        assert wanted in told, wanted
    assert "../../reference/functions.html#truthy" in reading(TAGS, "rules/x/y.html", {})


def test_a_query_is_shown_with_its_parameters() -> None:
    told = words(reading(LINKS, "rules/x/y.html", {}))
    assert "limit = 1" in told
    assert "查询不应有结果" in told


def test_combinations_options_and_remarks() -> None:
    rule = replace(
        TAGS,
        then=(AnyOf((Check("truthy"), NoneOf((Check("pattern", {"match": "^<a>"}),))), "都没有"),),
        where={"profile": ["portal"], "has_service": True, "sql": "SELECT 1\nFROM pages"},
        follow=True,
        candidate=True,
        sensitive=True,
        waivable=False,
    )
    told = words(reading(rule, "rules/x/y.html", {"portal": "门户"}))
    for wanted in (
        "以下至少一项成立（都没有）",
        "以下各项都不成立",
        "match = ^&lt;a&gt;",
        "门户",
        "有对外服务职能：是",
        "以下查询有结果",
        "人工确认",
        "不可豁免",
    ):
        assert wanted in told, wanted


def test_a_shared_reading_names_its_rule() -> None:
    assert "rules/gov-site-guide/site-tags.html" in reading(SAME, "index.html", {})


def test_frozen_content_becomes_plain() -> None:
    assert bare(MappingProxyType({1: ("a", MappingProxyType({}))})) == {"1": ["a", {}]}


def test_registers_and_their_fields_go_by_their_names() -> None:
    where = {"register": "data_catalogue", "share_type": ["有条件共享"], "forwards": False, "live": True}
    told = words(reading(replace(TAGS, where=where), "rules/x/y.html", {}))
    for wanted in (
        "登记表：政务数据目录",
        "共享类型：有条件共享",
        "只把访问者转到别处：否",
        "请求过正在运行的接口：是",
    ):
        assert wanted in told, wanted
    other = words(reading(replace(TAGS, where={"register": ["nobody's", "e_licence"]}), "rules/x/y.html", {}))
    assert "登记表：nobody" in other
