from pathlib import Path

import pytest

from tests.rulebook.made import FRAMEWORK, NORM_PATH, codes, faults


@pytest.mark.parametrize(
    ("before", "after", "code", "words"),
    [
        ("level: shall", "level: must", "schema/unknown-value", "可用：shall、should、may"),
        ("verified: true", "verified: yes", "schema/type", "（你是不是想写 true？）"),
        (
            "effect: {deduct: 1, per: site, cap: 3}",
            "effect: vetoo",
            "schema/unknown-value",
            "（你是不是想写 veto？）",
        ),
        ("effect: {deduct: 1, per: site, cap: 3}", "effect: {deduct: -1}", "schema/limit", "必须大于 0"),
        (
            "effect: {deduct: 1, per: site, cap: 3}",
            "effect: [veto]",
            "schema/unknown-value",
            "可用：veto、advice",
        ),
        (
            "effect: {deduct: 1, per: site, cap: 3}",
            "effect: {deduct: 1, per: sites}",
            "schema/unknown-value",
            "想写 site",
        ),
        ("title: 页面应有标题", "title: ''", "schema/form", "不能为空"),
        ("title: 页面应有标题\n", "", "schema/missing-key", "缺少 title"),
        ("given: body", "given: []", "schema/limit", "至少要有 1 项"),
        ("given: body", "given: {a: b}", "schema/type", "given 应为列表或文字"),
        ("function: truthy", "function: truhty", "schema/unknown-function", "（你是不是想写 truthy？）"),
        ("status: 200}", "stauts: 200}", "schema/unknown-key", "（你是不是想写 status？）"),
        (
            "outcome: passed, html:",
            "outcome: passed, htm:",
            "schema/missing-key",
            "要写、且只写其中一项：html",
        ),
        ("date: 2026-01-01", "date: 1月1日", "schema/form", "日期写成 2026-01-01"),
        ("parameters: {longest: 5}", "parameters: {longest: 5, A: 1}", "schema/key-form", "键名 A"),
        ("revision: 1", "revision: one", "schema/type", "应为整数，不是文字 one"),
        ("on: page", "on: pages", "schema/unknown-value", "（你是不是想写 page？）"),
        ("then:\n", "then: x\nthen2:\n", "schema/type", "then 应为列表，不是文字 x"),
    ],
)
def test_each_error_says_what_to_write(
    tmp_path: Path, before: str, after: str, code: str, words: str
) -> None:
    found = faults(tmp_path, (before, after))
    (fault,) = [fault for fault in found if fault.code == code and words in fault.message()]
    assert fault.line > 0
    assert fault.message("en")


def test_keys_that_uses_takes_over_are_refused(tmp_path: Path) -> None:
    found = faults(tmp_path, ("on: page", "uses: cluster-design/other\non: page"))
    assert [fault.line for fault in found if fault.code == "schema/uses"] == [8, 9, 10, 11, 19]


def test_other_files_have_the_same_errors(tmp_path: Path) -> None:
    assert codes(faults(tmp_path, ("status: trial", "status: 试行"), path=NORM_PATH)) == [
        "schema/unknown-value"
    ]
    text = FRAMEWORK.replace("number:", "nummer:")
    assert "schema/unknown-key" in codes(faults(tmp_path / "b", path="framework.yaml", text=text))


def test_an_empty_text_is_told_without_a_gap(tmp_path: Path) -> None:
    (first, _) = faults(tmp_path, ("title: 页面应有标题", 'title: ""'))
    assert first.zh == "title 不能为空"


def test_a_misspelt_key_is_told_once(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, ("otherwise: failed", "otherwize: failed"))
    assert (fault.code, fault.suggestion) == ("schema/unknown-key", "otherwise")
    both = faults(tmp_path / "b", ("otherwise: failed", "zzz: failed"))
    assert codes(both) == ["schema/missing-key", "schema/unknown-key"]


def test_a_word_that_is_like_no_other_is_told_all_shapes(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, ("effect: {deduct: 1, per: site, cap: 3}", "effect: deduct"))
    assert fault.zh.endswith("可用：veto、advice、映射（键: 值）")


def test_a_function_without_options_says_so(tmp_path: Path) -> None:
    options = "    function: truthy\n    functionOptions: {mach: x}"
    (fault,) = faults(tmp_path, ("    function: truthy", options))
    assert fault.zh == "未知的键 mach，此处不写任何键"
