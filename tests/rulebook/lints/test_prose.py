from pathlib import Path

import pytest

from tests.rulebook.made import NORM_PATH, codes, faults


@pytest.mark.parametrize(
    ("before", "after", "code"),
    [
        ("title: 页面应有标题", "title: Pages have titles", "text/not-chinese"),
        ("message: 缺少标题", "message: missing", "text/not-chinese"),
        ("why: 标题是读者在书签和搜索结果里先看到的文字。", "why: 标题很重要", "text/no-sentence"),
        ("fix: 在 head", "fix: 待写 在 head", "text/unfinished"),
        ("note: 首次编写", "note: first", "text/not-chinese"),
    ],
)
def test_what_people_read_is_chinese_and_finished(tmp_path: Path, before: str, after: str, code: str) -> None:
    assert codes(faults(tmp_path, (before, after))) == [code]


def test_norms_have_a_summary_in_chinese(tmp_path: Path) -> None:
    found = faults(tmp_path, ("summary: 规定网页的写法。", "summary: short"), path=NORM_PATH)
    assert codes(found) == ["text/no-sentence"]


@pytest.mark.parametrize(("before", "after"), [
    ("title: 网页设计规范", "title: 待写：名称"),
    ("number: 试行版", "number: 待写"),
    ("issuer: 本项目", "issuer: 待写：发布机关"),
    ('"5.10": 页面要有标题', '"5.10": 待写：要旨'),
])  # fmt: skip
def test_norms_are_finished(tmp_path: Path, before: str, after: str) -> None:
    assert codes(faults(tmp_path, (before, after), path=NORM_PATH)) == ["text/unfinished"]


def test_the_clause_of_a_rule_is_finished(tmp_path: Path) -> None:
    assert "text/unfinished" in codes(faults(tmp_path, ('clause: "5.10"', 'clause: "待写：条款编号"')))
