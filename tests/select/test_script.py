import pytest

from checks.select.script import ScriptError, parse_script


def test_precedence_and_members() -> None:
    assert parse_script("a || b && !c")[1] == "||"
    assert parse_script("@.a.b['c']")[0] == "member"
    assert parse_script("@property.match(/a\\/b[/]/i)")[2] == (("regex", "a\\/b[/]", "i"),)
    assert parse_script("x ? 1 : 2")[0] == "ternary" and parse_script("void 0") == (
        "unary",
        "void",
        ("num", 0),
    )
    assert parse_script("'a\\'b' + \"\\u4e2d\"")[2:] == (("str", "a'b"), ("str", "中"))


@pytest.mark.parametrize(
    "text", ["", "(", "a b", "a.", "f(", "a ?", "function(){}", "[1,", "=> 1", "{a: 1}", "'open"]
)
def test_unreadable(text: str) -> None:
    with pytest.raises(ScriptError):
        parse_script(text)


def test_depth_is_bounded() -> None:
    with pytest.raises(ScriptError, match="deep"):
        parse_script("(" * 500 + "1" + ")" * 500)
    with pytest.raises(ScriptError, match="deep"):
        parse_script("!" * 5000 + "1")
