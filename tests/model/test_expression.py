import pytest

from checks.model.expression import Stalled, compile_expression, parse_expression


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [("^a$", "a\n", False), (r"\s", "\u3000", True), (r"[\s]", "\ufeff", True), (r"\u4e2d", "中", True), ("[^]", "\n", True),
     (r"^\/{[^}]+}$", "/{id}", True), (r"\d", "٣", False), ("(?<n>a)", "a", True), (r"eval\(", "x eval(1)", True), (r"eval\(", "eval", False), (r"a\.b", "axb", False),
     ("<script", "<Script", False), ("中文", "说中文", True), ("[]", "a", False), (r"[\b]", "\b", True),
     (r"\cA", "\x01", True), (r"(?=a)\$", "a$", False), (r"(?=x)x\Sz", "xyz", True), (r"\-\_", "-_", True), (r"^\p{L}$", "中", False),
     (r"^\p{L}$", "p{L}", True), (r"^\\p$", "\\p", True), (r"^\u{2}$", "uu", True), (r"^(?<n>a)\k<n>$", "aa", True)],
)  # fmt: skip
def test_written_as_in_javascript(pattern: str, text: str, found: bool) -> None:
    assert compile_expression(pattern).search(text) is found


def test_literals_and_flags() -> None:
    assert parse_expression("/^A/i").search("abc") and not parse_expression("/a$").search("ba")
    assert compile_expression(r"^\p{L}$", "u").search("中") and compile_expression(r"^\u{41}$", "u").search(
        "A"
    )
    assert compile_expression("^b", "m").search("a\nb") and compile_expression("a.b", "s").search("a\nb")
    with pytest.raises(ValueError, match="flags"):
        compile_expression("a", "q")


def test_look_around_is_limited_in_time() -> None:
    assert compile_expression(r"^(?!x)\w+$").search("abc")
    with pytest.raises(Stalled):
        compile_expression("^(?=a)(a|aa)+$").search("a" * 3000 + "!")


def test_look_around_sees_the_whole_text() -> None:
    long = "甲" * 30_000
    assert compile_expression("(?=甲)甲$").search(long + "乙") is False
    assert compile_expression("(?<!丙)乙$").search(long + "乙") is True


def test_surrogates_and_nonsense() -> None:
    assert not compile_expression("a").search("\ud800")
    with pytest.raises(ValueError, match="not a regular expression"):
        compile_expression("(?P<")
