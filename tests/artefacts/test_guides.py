"""What guides tell is read element by element."""

from collections.abc import Sequence
from typing import Any

from checks.artefacts.guides import guide_rows
from checks.artefacts.page import Page, nothing
from checks.artefacts.site_tables import GUIDES
from checks.model.exchange import Exchange
from checks.model.target import Target

ELEMENTS = {
    "事项名称": ["事项名称"],
    "申请条件": ["申请条件", "受理条件"],
    "办理材料": ["申请材料"],
    "办理流程": ["办理流程"],
}
HTML = (("Content-Type", "text/html; charset=utf-8"),)


def rows(body: str, title: str = "") -> list[Sequence[Any]]:
    text = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    exchange = Exchange(
        "https://zw.a.gov.cn/bs/1.html", status=200, headers=HTML, body=text.encode(), record="r"
    )
    page = Page(exchange, nothing, Target("a", "site", "https://zw.a.gov.cn/"))
    return list(guide_rows(page, ELEMENTS))


def told(body: str) -> dict[str, bool]:
    return {row[2]: row[3] for row in rows(body)}


def table(*pairs: tuple[str, str]) -> str:
    return f"<table>{''.join(f'<tr><th>{one}</th><td>{other}</td></tr>' for one, other in pairs)}</table>"


def test_each_element_is_told_under_one_of_its_names() -> None:
    full = table(
        ("事项名称", "居住证"), ("受理条件", "满六个月"), ("（三）申请材料：", "身份证"), ("办理流程", "申请")
    )
    assert told(full) == dict.fromkeys(ELEMENTS, True)
    assert rows(full, "居住证办理")[0] == (
        "https://zw.a.gov.cn/bs/1.html", "居住证办理", "事项名称", True, None, None, "r")  # fmt: skip


def test_signs_and_none_tell_nothing() -> None:
    for blank in ("", "无", "/", "——", "暂无", " 无。"):
        assert told(table(("申请条件", blank), ("办理流程", "申请")))["申请条件"] is False, blank
    assert told(table(("申请材料", "无需材料"), ("办理流程", "申请")))["办理材料"] is True


def test_an_attachment_must_be_there() -> None:
    page = table(("申请材料", "详见附件"), ("办理流程", "申请"))
    assert told(page)["办理材料"] is False
    assert told(page + '<a href="/f/cl.docx">材料清单</a>')["办理材料"] is True


def test_the_heading_names_the_item() -> None:
    rest = table(("申请条件", "满六个月"), ("办理流程", "申请"))
    assert told(rest)["事项名称"] is False and told(f"<h1>居住证办理</h1>{rest}")["事项名称"] is True


def test_a_page_with_a_guides_title_only_is_none() -> None:
    assert rows("<h1>关于印发办事指南的通知</h1><p>各单位：现将办事指南印发。</p>") == []
    assert rows(table(("办理流程", "申请"))) == []


def test_what_a_script_may_add_is_said() -> None:
    body = (
        table(("申请条件", "满六个月"), ("办理流程", "申请"))
        + '<div id="app"></div><script src="/app.js"></script>'
    )
    assert {row[4] for row in rows(body)} != {None}


def test_what_a_script_may_still_complete_is_told_in_both_languages() -> None:
    body = table(("事项名称", "居住证"), ("受理条件", "满六个月")) + '<script src="/more.js"></script>'
    names = list(GUIDES.columns)
    for row in rows(body):
        told = dict(zip(names, row, strict=True))
        assert "/more.js" in told["pending"] and "/more.js" in told["pending_en"]
        assert told["pending"] != told["pending_en"]
        assert told["record"] == "r"
    plain = dict(zip(names, rows(table(("事项名称", "居住证"), ("受理条件", "满六个月")))[0], strict=True))
    assert (plain["pending"], plain["pending_en"]) == (None, None)
