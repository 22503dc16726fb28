from checks.model.answer import Answer


def test_an_answer_that_nobody_gave() -> None:
    told = Answer(("/a", "get"), "GET /a")
    assert told.exchange is None and told.unknown is None and told.key is None
