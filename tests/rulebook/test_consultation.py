from datetime import date

from checks.model.opinion import Opinion
from checks.rulebook.consultation import read_consultation


def test_opinions_with_and_without_answers() -> None:
    first = {
        "who": "市财政局",
        "clause": "1",
        "text": "建议放宽",
        "received": "2026-03-05",
        "answer": "declined",
        "reason": "上位法有规定",
    }
    read = read_consultation(
        {
            "opened": "2026-03-01",
            "closes": "2026-04-01",
            "opinions": [first, {"who": "张", "clause": "2", "text": "同意"}],
        }
    )
    assert (read.opened, read.closes) == (date(2026, 3, 1), date(2026, 4, 1))
    assert read.opinions[0] == Opinion(
        "市财政局", "1", "建议放宽", date(2026, 3, 5), "declined", "上位法有规定"
    )
    assert read.opinions[1].answer is None


def test_answers_may_be_written_in_words() -> None:
    spoken = {"adopted": "采纳", "partly": "部分采纳", "declined": "不采纳"}
    opinions = [{"who": "张", "clause": "1", "text": "甲", "answer": each} for each in spoken.values()]
    read = read_consultation({"opened": "2026-03-01", "closes": "2026-04-01", "opinions": opinions})
    assert [opinion.answer for opinion in read.opinions] == list(spoken)
