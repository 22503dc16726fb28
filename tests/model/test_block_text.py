import pytest
import yaml

from checks.model.block_line import NotPlain
from checks.model.block_text import block_text, plain_text, quoted_text


def test_plain_text_is_folded_and_ends_where_less_is_indented() -> None:
    assert plain_text("a", ["k: a", "  b", "", "", "  c ", "", "d: e"], 1, 1) == ("a b\n\nc", 5)
    assert plain_text("a", ["k: a", "  b", "  # c"], 1, 1) == ("a b", 2)
    for odd in ("b: c", "b:", "b # c"):
        with pytest.raises(NotPlain):
            plain_text("a", ["k: a", "  " + odd], 1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "'a\n b'", "'a \n\n\n b''c\n '", '"a\n b"', '"a \\\n  \\ b"', '"a\\\\\n b"', '"\n a\\n\n b" # c', "'\n\n a'",
    ],
)  # fmt: skip
def test_quoted_text_is_that_of_yaml(text: str) -> None:
    lines = text.split("\n")
    assert quoted_text(lines[0], lines, 1) == (yaml.safe_load(text), len(lines))


@pytest.mark.parametrize("text", ["'a", "'a\nb'", '"a\\ \n b"', '"a\\\n\n b"', "'a\n b' c"])
def test_odd_quoted_text_is_for_the_full_reader(text: str) -> None:
    lines = text.split("\n")
    with pytest.raises(NotPlain):
        quoted_text(lines[0], lines, 1)


@pytest.mark.parametrize("header", ["|", ">", "|-", ">-", "|+", ">+", "|2", ">2-", "|1+"])
@pytest.mark.parametrize(
    "body", ["  a\n  b\n", "\n  a\n\n\n  b\n   c\n  d\n\n", "  a\n    \n  b\n \n", "  a\n\n\n", "\n\n", ""]
)
def test_block_text_is_that_of_yaml(header: str, body: str) -> None:
    text = f"k: {header}\n{body}x: y\n"
    try:
        value, at = block_text(header, text.split("\n"), 1, 1)
    except NotPlain:
        return
    assert {"k": value, "x": "y"} == yaml.safe_load(text) and at == text.count("\n") - 1


def test_what_cannot_be_told_is_for_the_full_reader() -> None:
    for header, *lines in (("|", "   ", "  a", ""), ("|+", ""), ("|", "  a"), ("|3", "  a", "")):
        with pytest.raises(NotPlain):
            block_text(header, lines, 0, 1)
