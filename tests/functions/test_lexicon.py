import pytest

from tests.functions.pages import of_text, said, told


def test_terms() -> None:
    assert said("lexicon", "<p>焚烧秸<b>杆</b>，攻府", "body", lexicon="wrong") == ["秸杆", "攻府"]
    assert said("lexicon", "<p>ａｂｃ", "body", lexicon="wrong") == ["ABC"]
    assert of_text("lexicon", "秸秆还田", lexicon="wrong") == []
    assert said("lexicon", "<!--秸杆--><script>'秸杆'</script>", "body", lexicon="wrong") == []


def test_where_they_do_not_count() -> None:
    assert of_text("lexicon", "主攻府邸", lexicon="wrong") == []
    assert of_text("lexicon", "主攻府邸，攻府", lexicon="wrong") == ["攻府"]
    assert of_text("lexicon", "更正：秸杆应为秸秆", lexicon="wrong", unless=("更正",)) == []
    assert of_text("lexicon", "秸杆 攻府", lexicon="wrong", kinds=("serious",)) == ["攻府"]


def test_pictures_count_and_message() -> None:
    assert said("lexicon", "<img alt=秸杆>", "body", lexicon="wrong") == []
    assert said("lexicon", "<img alt=秸杆>", "body", lexicon="wrong", spoken=True) == ["秸杆"]
    assert told("lexicon", "<p>秸杆秸杆", "body", lexicon="wrong") == ["“秸杆”，应为“秸秆”（2 处）：秸杆秸杆"]
    assert of_text("lexicon", "秸杆", lexicon="wrong", atLeast=2) == []
    with pytest.raises(ValueError, match="no lexicon 'nowhere'"):
        of_text("lexicon", "x", lexicon="nowhere")
