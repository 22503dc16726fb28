import pytest

from tests.functions.pages import of_text, said


def test_counts() -> None:
    assert of_text("occurrences", "锟斤拷锟斤拷", pattern="锟斤拷", max=1) == ["锟斤拷"]
    assert of_text("occurrences", "锟斤拷", pattern="锟斤拷", max=1) == []
    assert of_text("occurrences", "a b", pattern="[ab]", min=3) == ["2"]
    assert said("occurrences", "<p>锟斤<b>拷</b>锟斤拷", "body", pattern="锟斤拷", max=1) == ["锟斤拷"]
    assert of_text("occurrences", 3, pattern="x", max=1) == []


def test_options() -> None:
    with pytest.raises(ValueError, match="max or min"):
        of_text("occurrences", "x", pattern="x")
    with pytest.raises(ValueError, match="not a linear"):
        of_text("occurrences", "x", pattern="(?=x)", max=1)
