from pathlib import Path

from tests.rulebook.made import HOME, RULE, codes, faults, load

SQL = """# yaml-language-server: $schema=../../../../schema/rule.json
title: 首页不应为空
clause: "5.10"
level: shall
verified: true
effect: advice
on: site
where: {tables: [pages]}
given: SELECT url AS subject FROM pages WHERE depth < $deepest AND title IS NULL
message: "没有标题：{subject}（{deepest}）"
otherwise: passed
parameters: {deepest: 2}
why: 没有标题的页面在搜索结果里无法辨认。
fix: 给每个页面加上标题。
check_by_hand: 查看浏览器标签页上显示的文字。
examples:
  - {name: 有标题, outcome: passed, tables: {pages: [{url: "http://a.cn/", depth: 0, title: 甲}]}}
  - {name: 缺标题, outcome: failed, findings: 1, tables: {pages: [{url: "http://a.cn/", depth: 1}, {url: "http://a.cn/b", depth: 2}]}}
changes: [{revision: 1, date: 2026-01-01, impact: more, note: 首次编写}]
"""
PATH = f"{HOME}/rules/home-title.yaml"


def said(folder: Path, *replaced: tuple[str, str]) -> list[str]:
    return codes(faults(folder, *replaced, path=PATH, text=SQL))


def test_sound_sql(tmp_path: Path) -> None:
    assert said(tmp_path) == []


def test_parameters_are_declared_and_used(tmp_path: Path) -> None:
    assert said(tmp_path, ("parameters: {deepest: 2}", "parameters: {deepest: 2, other: 1}")) == [
        "parameter/unused"
    ]
    assert "parameter/unknown" in said(tmp_path, ("$deepest", "$depest"))
    assert "parameter/reserved" in said(
        tmp_path, ("parameters: {deepest: 2}", "parameters: {deepest: 2, value: 1}")
    )
    assert said(tmp_path, ("title IS NULL", "title IS NULL AND published < $captured_at")) == []


def test_placeholders_are_known(tmp_path: Path) -> None:
    found = faults(tmp_path, ("标题超过 {longest} 个字：{value}", "标题超过 {longst} 个字：{values}"))
    assert [(fault.code, fault.suggestion) for fault in found] == [
        ("parameter/unknown", "longest"),
        ("parameter/unknown", "value"),
    ]


def test_only_the_lenders_parameters_can_be_set(tmp_path: Path) -> None:
    text = """# yaml-language-server: $schema=../../../../schema/rule.json
title: 标题不宜过长
clause: "5.10"
level: should
verified: false
effect: advice
uses: cluster-design/page-title
parameters: {longst: 9}
why: 标题太长时，浏览器标签页和搜索结果显示不全。
changes: [{revision: 1, date: 2026-01-01, impact: more, note: 首次编写}]
"""
    loaded = load(tmp_path, {f"{HOME}/rules/short-title.yaml": text})
    assert [(fault.code, fault.suggestion) for fault in loaded.faults] == [("parameter/unknown", "longest")]
    assert RULE
