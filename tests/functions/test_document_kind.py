from datetime import date

import pytest

from checks.functions.document_kind import FUNCTION
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Lexicon, Shelf, Term
from checks.model.target import Target
from tests.functions.calling import CAPTURED

SHELF = Shelf(
    lexicons={
        "x": Lexicon(
            "x", "x", (Term("政务数据共享条例", None, "行政法规"), Term("编制指南（试行）", None, "部门文件"))
        )
    }
)


def said(text: object, kinds: tuple[str, ...] = ("法律", "行政法规")) -> list[Problem | Unknown]:
    predicate = FUNCTION.build(FUNCTION.options(kinds, "x"), SHELF)
    return list(predicate(text, Context(Target("t", "register", "t"), CAPTURED, date(2026, 3, 2))))


@pytest.mark.parametrize(
    "text",
    ["《中华人民共和国统计法》第九条", "《政务数据共享条例》", "国务院令第809号第十五条", "《某某市管理办法》和《中华人民共和国档案法（修订）》",
     "内部资料", "", None, 5],
)  # fmt: skip
def test_enough_or_nothing_cited(text: object) -> None:
    assert said(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "《某某市管理办法》",
        "《沈阳市政务数据资源共享开放条例》第三条",
        "《编制指南(试行)》",
        "国发〔2016〕51号",
    ],
)
def test_not_enough(text: str) -> None:
    (problem,) = said(text)
    assert isinstance(problem, Problem) and "不够" in problem.zh


def test_an_edition_may_allow_more() -> None:
    assert said("国发[2016]51号", ("国务院文件",)) == [] and said("中办发〔2020〕1号", ("党中央文件",)) == []


@pytest.mark.parametrize(
    "text",
    [
        "《登记管理条例》",
        "《城市管理执法办法》",
        "《社区矫正办法》",
        "《国务院市政设施条例》",
        "《某某市管理办法》《市场监管数据办法》",
    ],
)
def test_unknown_titles_cannot_be_told(text: str) -> None:
    (unknown,) = said(text)
    assert isinstance(unknown, Unknown) and unknown.cause is Cause.CODE_TABLE


def test_bad_options() -> None:
    with pytest.raises(ValueError, match="needs kinds"):
        FUNCTION.build(FUNCTION.options((), "x"), SHELF)
    with pytest.raises(ValueError, match="unknown lexicon"):
        FUNCTION.build(FUNCTION.options(("法律",), "y"), SHELF)
