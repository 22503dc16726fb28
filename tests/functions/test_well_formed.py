from datetime import UTC, date, datetime

import pytest

from checks.artefacts.interface import Interface
from checks.artefacts.read_yaml import read_yaml
from checks.functions import FUNCTIONS
from checks.functions.well_formed import WellFormedOptions
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.finding import Location
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.target import Target

HEAD = "openapi: 3.0.3\n"


def told(text: str, artefact: Interface | None = None) -> list[Problem | Unknown]:
    target = Target("t", "interface", "api.yaml")
    artefact = artefact or Interface(text.encode("utf-8", "surrogatepass"), "api.yaml", "api.yaml", target)
    context = Context(target, datetime(2026, 1, 1, tzinfo=UTC), date(2026, 1, 1), artefact)
    return list(FUNCTIONS["wellFormed"].build(WellFormedOptions(), Shelf())(artefact.document, context))


@pytest.mark.parametrize(
    ("text", "word", "line", "column"),
    [
        (HEAD + "a: 1\na: 2\n", "键 a 重复", 3, 1),
        (HEAD + "p: {200: x}\n", "键 200 应写成文本", 2, 5),
        (HEAD + "x: [\n", "语法错误", 3, 1),
        (HEAD + "x:\n\ty: 1\n", "制表符", 3, 1),
        (HEAD + "x: *y\n", "没有定义", 2, 4),
        (HEAD + "x: &y [*y]\n", "引用自身", 2, 8),
        (HEAD + "x: \x00\n", "控制字符", 2, 4),
        (HEAD + "---\nopenapi: 3.1.0\n", "不止一个", 1, 1),
    ],
)
def test_each_with_its_place(text: str, word: str, line: int, column: int) -> None:
    (problem,) = told(text)
    assert isinstance(problem, Problem) and word in problem.zh
    assert problem.at == Location(line=line, column=column)


def test_alike_is_told_once() -> None:
    (problem,) = told(HEAD + "a: {200: x}\nb: {200: y}\nc: {200: z}\n")
    assert isinstance(problem, Problem) and problem.zh.endswith("（共 3 处）")
    assert "3" not in problem.value.replace("200", "")


def test_what_was_not_read_is_unknown() -> None:
    (said,) = told(HEAD + "x: " + "[" * 5_000 + "]" * 5_000)
    assert isinstance(said, Unknown) and said.cause is Cause.LIMIT


def test_nothing_wrong() -> None:
    assert told(HEAD + "a: &x {b: 1}\nc: {<<: *x, b: 2}\n") == []
    assert told('{"openapi": "3.0.3",\n\t"x": 1}') == []


def test_files_that_are_referred_to() -> None:
    target = Target("t", "interface", "api.yaml")
    body = (HEAD + "x: {$ref: 'b.yaml#/c'}\n").encode()
    artefact = Interface(body, "api.yaml", "api.yaml", target, lambda name: read_yaml("c: 1\nc: 2\n", name))
    (problem,) = told("", artefact)
    assert isinstance(problem, Problem) and problem.zh.startswith("b.yaml 第 2 行：键 c 重复")
    assert artefact.locate(problem.at) == Location(line=2, column=1, pointer="b.yaml#")
    assert artefact.excerpt(problem.at) == ""
