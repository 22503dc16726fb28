"""Whoever reads English is told everything in English; whoever reads Chinese, in Chinese."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "checks"
HAN = re.compile(r"[\u3400-\u9fff\u3001-\u3011\uff01-\uff5e]")
"""Chinese characters and punctuation; 《》 and 、 among them only stand in what is quoted."""
FIRST = {
    "CellError": 0, "ExpressionError": 0, "OptionsError": 0, "QueryError": 0, "QueryLimit": 0, "RulesetError": 0, "ScriptError": 0, "SelectorError": 0,
    "XpathError": 0, "_fail": 0, "BrokenOff": 0, "Failure": 1, "NoResponse": 1, "NoValue": 0, "Problem": 0, "Said": 0, "Sentence": 0, "Unknown": 1,
    "_cannot": 2, "_trouble": 0, "broken": 1,
}  # fmt: skip
"""Where the Chinese text of each stands among its arguments; the English one follows it."""
FOREIGN = {"engine/evaluate.py: Unknown(cause, show(detail))"}
"""Texts that others wrote: they are shown behind the English words of the cause."""


def pairs() -> Iterator[tuple[str, ast.expr | None, ast.expr | None]]:
    """Place, Chinese and English text of each call that says something to a person; starred arguments are pairs."""
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            called = getattr(node.func, "id", getattr(node.func, "attr", None))
            if called not in FIRST:
                continue
            if any(isinstance(each, ast.Starred) for each in node.args):
                continue
            named = {each.arg: each.value for each in node.keywords}
            at = FIRST[called]
            texts = [
                node.args[index] if index < len(node.args) else named.get(name)
                for index, name in ((at, "zh"), (at + 1, "en"))
            ]
            place = f"{path.relative_to(PACKAGE).as_posix()}: {ast.unparse(node)}"
            yield place, texts[0], texts[1]


def constants(text: ast.expr | None) -> str:
    """What is written out in a text, without what is filled in."""
    if text is None:
        return ""
    filled = {
        id(inner)
        for each in ast.walk(text)
        if isinstance(each, ast.FormattedValue | ast.Call)
        for inner in ast.walk(each)
    }
    return "".join(
        each.value
        for each in ast.walk(text)
        if isinstance(each, ast.Constant) and isinstance(each.value, str) and id(each) not in filled
    )


def test_there_is_much_to_look_at() -> None:
    assert sum(zh is not None for _, zh, _ in pairs()) > 300


def test_what_is_said_in_chinese_is_said_in_english() -> None:
    silent = {
        place
        for place, zh, en in pairs()
        if zh is not None and not (isinstance(zh, ast.Constant) and not zh.value) and en is None
    }
    assert silent == FOREIGN


def test_no_english_text_holds_chinese() -> None:
    mixed = [place for place, _, en in pairs() if HAN.search(re.sub(r"[、《》]", "", constants(en)))]
    assert mixed == []


@pytest.mark.parametrize("sort", ["Unknown", "Failure", "Sentence"])
def test_no_chinese_text_is_english(sort: str) -> None:
    """A text that is filled in alone may be of any language."""
    plain = [
        place
        for place, zh, _ in pairs()
        if f": {sort}(" in place
        and re.search(r"[A-Za-z]{4}", constants(zh))
        and not HAN.search(constants(zh))
    ]
    assert plain == []
