from checks.model.cause import CAUSE_WORDS, Cause, in_english


def test_each_cause_has_words_in_both_languages() -> None:
    assert set(CAUSE_WORDS) == set(Cause)
    assert all(zh and en.isascii() for zh, en in CAUSE_WORDS.values())


def test_a_text_without_english_stands_behind_its_cause() -> None:
    assert in_english(Cause.TIMEOUT, "15 秒内没有响应") == "timeout (15 秒内没有响应)"
    assert in_english(Cause.TIMEOUT, "") == ""
