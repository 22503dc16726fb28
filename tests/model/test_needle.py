import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.model.needle import needles


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("绝密|机密\\s*文件", ("机密", "绝密")),
        ("(绝密|机密)\\s*[★☆*]", ("机密", "绝密")),
        ("at (java|javax)\\.[\\w.$]+\\(|Traceback \\(most", ("Traceback (most", "java", "javax")),
        ("ORA-\\d{5}:", ("ORA-",)),
        ("a?bc+d", ("bc",)),
        ("x{2,3}yz", ("yz",)),
        ("(Fatal error|Warning): .{1,200} in ", ("Fatal error", "Warning")),
        ("(?:页面|网页)(?!不存在)", ("网页", "页面")),
        ("(?<name>abc)d", ("abc",)),
        ("[\\s\\S]*密级", ("密级",)),
        ("\\[ODBC ", ("[ODBC ",)),
    ],
)
def test_what_a_match_must_hold(pattern: str, expected: tuple[str, ...]) -> None:
    assert needles(pattern) == expected


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        "a|",
        ".*",
        "a*",
        "(a|b?)",
        "\\d+",
        "a",
        "(?i)abc",
        "(abc",
        "[abc",
        "ab)",
        "\\u0041bc",
        "(?:)",
        "a{x}",
        "[]a]",
    ],
)
def test_where_nothing_can_be_said(pattern: str) -> None:
    assert needles(pattern) is None


ATOMS = st.sampled_from(
    ["ab", "密", "c", "\\d", "[xy]", ".", "\\.", "(ab|cd)", "(?:密级|e)", "\\s*", "^", "(?=ab)", "(?!c)"]
)
PIECES = st.builds(
    "".join,
    st.lists(
        st.tuples(ATOMS, st.sampled_from(["", "", "?", "*", "+", "{2}", "{0,2}", "+?"])).map("".join),
        max_size=5,
    ),
)
PATTERNS = st.lists(PIECES, min_size=1, max_size=3).map("|".join)


@given(PATTERNS, st.text(alphabet="abcd密级exy1. \n", max_size=12))
def test_whatever_matches_holds_one(pattern: str, text: str) -> None:
    try:
        compiled = re.compile(pattern)
    except re.error:
        return
    found = needles(pattern)
    match = compiled.search(text)
    if found is not None and match is not None:
        assert any(needle in match.group() for needle in found)
