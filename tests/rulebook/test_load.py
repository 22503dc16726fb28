from datetime import date
from pathlib import Path

import pytest

from checks.model.effect import Advice, Deduct
from checks.rulebook import BrokenStandards, load_rulebook
from tests.rulebook.made import HOME, NORM, NORM_PATH, RULE, RULE_PATH, codes, faults, load, make


def test_sound_folder_has_no_fault(tmp_path: Path) -> None:
    loaded = load(tmp_path)
    assert [fault.render() for fault in loaded.faults] == []
    (rule,) = loaded.rulebook.rules
    assert rule.id == "cluster-design/page-title"
    assert rule.effect == Deduct(1, "site", 3)
    assert rule.where == {"kind": ("home", "column"), "status": 200}
    assert rule.examples[3].facts == {"status": 404}
    assert rule.source == RULE_PATH


def test_shipped_standards_are_sound_and_in_force() -> None:
    rulebook = load_rulebook()
    today = {edition.norm for edition in rulebook.in_force(date(2026, 11, 23)).editions}
    before = {edition.norm for edition in rulebook.in_force(date(2020, 1, 1)).editions}
    assert {"gov-inspection", "gov-site-guide", "cluster-design", "accessibility"} <= today
    assert {"gov-inspection", "gov-site-guide", "gov-domain", "gov-annual-report"} <= before
    assert not any(norm.startswith("cluster-") for norm in before)


def test_every_error_of_every_file_at_once(tmp_path: Path) -> None:
    make(
        tmp_path,
        {
            NORM_PATH: NORM.replace("status: trial", "status: tral"),
            RULE_PATH: RULE.replace("level: shall", "level: shal"),
        },
    )
    with pytest.raises(BrokenStandards) as broken:
        load_rulebook(tmp_path)
    assert [(fault.path, fault.line, fault.suggestion) for fault in broken.value.faults] == [
        (NORM_PATH, 5, "trial"),
        (RULE_PATH, 4, "shall"),
    ]


def test_unquoted_clause_is_refused_with_what_to_write(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, ('clause: "5.10"', "clause: 5.10"))
    assert fault.render() == f'{RULE_PATH}:3:9: clause 必须加引号，写成 "5.10"，否则会变成 5.1'


def test_unknown_key_names_the_one_that_was_meant(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, ("message: 缺少标题", "mesage: 缺少标题"))
    assert (fault.line, fault.column) == (13, 5)
    assert fault.message() == "未知的键 mesage（你是不是想写 message？）"
    assert fault.message("en") == "unknown key mesage (did you mean message?)"


def test_dates_are_read_quoted_or_not(tmp_path: Path) -> None:
    (edition,) = load(tmp_path).rulebook.editions
    assert (edition.issued, edition.effective) == (date(2025, 12, 15), date(2026, 1, 1))
    assert "schema/form" in codes(faults(tmp_path, ("2025-12-15", "2025-13-15"), path=NORM_PATH))


def test_digest_is_of_content_not_of_layout(tmp_path: Path) -> None:
    plain = load(tmp_path / "a").rulebook.digest
    lines = RULE.splitlines()
    title, clause = lines[1], lines[2]
    moved = RULE.replace(f"{title}\n{clause}\n", f"{clause}\n\n# 注\n{title}\n")
    assert load(tmp_path / "b", {RULE_PATH: moved}).rulebook.digest == plain
    assert (
        load(tmp_path / "c", {RULE_PATH: RULE.replace("longest: 5", "longest: 6")}).rulebook.digest != plain
    )


def test_unverified_rules_count_as_advice(tmp_path: Path) -> None:
    loaded = load(tmp_path, {RULE_PATH: RULE.replace("verified: true", "verified: false")})
    assert loaded.rulebook.rules[0].effect == Advice()


def test_an_edition_that_extends_lists_only_changes(tmp_path: Path) -> None:
    old = NORM.replace("status: trial", "status: superseded").replace(
        'effective: "2026-01-01"', 'effective: "2026-01-01"\nended: 2026-06-01'
    )
    new = NORM.replace(
        'effective: "2026-01-01"',
        'effective: "2026-06-01"\nreplaces: [cluster-design@1.0]\nextends: cluster-design@1.0',
    )
    loaded = load(
        tmp_path,
        {
            NORM_PATH: old,
            f"{HOME}/rules/kept.yaml": RULE.replace("页面应有标题", "另一条").replace(
                "given: body", "given: html body"
            ),
            f"{HOME}/rules/gone.yaml": RULE.replace("页面应有标题", "第三条").replace(
                "given: body", "given: 'html > body'"
            ),
            "norms/cluster-design/1.1/norm.yaml": new + "removed: [gone]\n",
            "norms/cluster-design/1.1/rules/page-title.yaml": RULE.replace("longest: 5", "longest: 6")
            .replace("首页首页首页", "首页首页首页首")
            .replace("首页首页首<", "首页首页首页<"),
        },
    )
    assert loaded.faults == ()
    later = {rule.id: rule for rule in loaded.rulebook.rules if rule.edition == "1.1"}
    assert sorted(later) == ["cluster-design/kept", "cluster-design/page-title"]
    assert later["cluster-design/page-title"].parameters == {"longest": 6}
    assert {rule.id for rule in loaded.rulebook.in_force(date(2026, 11, 23)).rules} == set(later)


def test_uses_takes_over_the_reading(tmp_path: Path) -> None:
    borrowed = """# yaml-language-server: $schema=../../../../schema/rule.json
title: 标题不宜过长
clause: "5.10"
level: should
verified: false
effect: advice
uses: cluster-design/page-title
parameters: {longest: 9}
why: 标题太长时，浏览器标签页和搜索结果显示不全。
examples:
  - {name: 九个字, outcome: passed, html: "<body><h1>一二三四五六七八九</h1></body>"}
  - {name: 十个字, outcome: failed, html: "<body><h1>一二三四五六七八九十</h1></body>"}
changes: [{revision: 1, date: 2026-01-01, impact: more, note: 首次编写}]
"""
    loaded = load(tmp_path, {f"{HOME}/rules/short-title.yaml": borrowed})
    assert loaded.faults == ()
    rule = next(rule for rule in loaded.rulebook.rules if rule.uses)
    assert (rule.given, rule.parameters, len(rule.examples)) == (("body",), {"longest": 9}, 2)
    assert rule.fix.startswith("在 head 中")


def test_missing_folder_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(BrokenStandards) as broken:
        load_rulebook(tmp_path / "nowhere")
    assert broken.value.faults[0].code == "layout/no-folder"


def test_a_draft_lends_nothing_while_an_edition_judges(tmp_path: Path) -> None:
    draft = (
        NORM.replace("status: trial", "status: drafting")
        .replace("issued: 2025-12-15\n", "")
        .replace('effective: "2026-01-01"\n', "")
    )
    uses = """# yaml-language-server: $schema=../../../../schema/rule.json
title: 另一条
clause: "5.10"
level: should
verified: false
effect: advice
uses: cluster-design/page-title
why: 标题太长时，浏览器标签页和搜索结果显示不全。
changes: [{revision: 1, date: 2026-01-01, impact: more, note: 首次编写}]
"""
    loaded = load(
        tmp_path,
        {
            f"{HOME}/rules/other.yaml": uses,
            "norms/cluster-design/1.10/norm.yaml": draft,
            "norms/cluster-design/1.10/rules/page-title.yaml": RULE.replace(
                "level: shall", "level: may"
            ).replace("given: body", "given: main"),
        },
    )
    borrowed = next(rule for rule in loaded.rulebook.rules if rule.uses)
    assert borrowed.given == ("body",)
