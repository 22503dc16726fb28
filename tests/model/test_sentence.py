from checks.model.sentence import Said, Sentence, reason


def test_a_sentence_is_told_in_the_language() -> None:
    sentence = Sentence("没有", "none")
    assert (sentence.told(), sentence.told("en")) == ("没有", "none")


def test_the_reason_of_an_exception() -> None:
    assert reason(Said("选择器为空", "the selector is empty")) == ("选择器为空", "the selector is empty")
    assert reason(KeyError("x")) == ("KeyError: 'x'", "KeyError: 'x'")
