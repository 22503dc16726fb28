from checks.cli.words import effect_words
from checks.model.effect import Advice, Deduct, Veto


def test_effects_in_words() -> None:
    assert effect_words(Veto()) == "单项否决"
    assert effect_words(Advice()) == "提示，不计分"
    assert effect_words(Deduct(0.5, "finding", 3)) == "每个问题扣 0.5 分，最多扣 3 分"
