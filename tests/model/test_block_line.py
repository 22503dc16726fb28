import pytest

from checks.model.block_line import (
    BLOCK,
    COMMENT,
    FLOW,
    NOTHING,
    OPEN,
    QUOTED,
    WHOLE,
    LineReader,
    NotPlain,
    unescaped,
)


def test_a_line_tells_its_dashes_its_key_and_its_value() -> None:
    line_of = LineReader().line_of
    assert line_of("a: b") == ((), 0, "a", OPEN, "b", 3)
    assert line_of("a: c d  ") == ((), 0, "a", OPEN, "c d", 3)
    assert line_of("a:   1") == ((), 0, "a", OPEN, 1, 5)
    assert line_of("-  - 'x y': true # yes") == ((0, 3), 5, "x y", WHOLE, True, 12)
    assert line_of("- b") == ((0,), 2, None, OPEN, "b", 2)
    assert line_of('a: "b\\n\\u4e2d"') == ((), 0, "a", WHOLE, "b\n中", 3)
    assert line_of("a: 'it''s' ") == ((), 0, "a", WHOLE, "it's", 3)
    assert line_of("a:b#c: d:e#f") == ((), 0, "a:b#c", OPEN, "d:e#f", 7)


def test_a_value_may_follow_be_empty_or_go_on() -> None:
    line_of = LineReader().line_of
    assert line_of("a:") == line_of("a: ") == line_of("a: # so") == ((), 0, "a", NOTHING, None, 2)
    assert line_of("-") == ((0,), 1, None, NOTHING, None, 1)
    assert line_of("a: [b]") == ((), 0, "a", FLOW, "[b]", 3) and line_of("a: {} ")[3] == FLOW
    assert line_of("a: 'b") == ((), 0, "a", QUOTED, "'b", 3)
    assert line_of("a: |2- # so") == ((), 0, "a", BLOCK, "|2-", 3)
    assert line_of("# so")[3] == COMMENT


@pytest.mark.parametrize(
    "content",
    [
        "a", "a b", "? a", "&a b: c", "a: &b c", "a: *b", "a: !t c", "a: b: c", "a: b:", "a: - b",
        "a: -", "1: b", "null: b", "<<: b", "'<<': b", 'a: "\\q"', 'a: "\\ud800"', "a: | b", "a: @b", "a: %b",
        "- ? a", "---", "...", "--- a", "a : b", "a: , b", "k" * 1001 + ": b",
    ],
)  # fmt: skip
def test_other_lines_are_for_the_full_reader(content: str) -> None:
    with pytest.raises(NotPlain):
        LineReader().line_of(content)


def test_escapes() -> None:
    assert unescaped(r"\x41\U0001f600\t\/\"\\") == 'A😀\t/"\\'
