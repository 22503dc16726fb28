from datetime import UTC, date, datetime

from checks.functions.live import answers, compared, evidence_of, matching, unanswered
from checks.model.answer import Answer
from checks.model.context import Context
from checks.model.target import Target
from tests.functions.defining import operation
from tests.functions.living import heard, living


def context(artefact: object) -> Context:
    return Context(
        Target("t", "interface", "t"), datetime(2026, 1, 1, tzinfo=UTC), date(2026, 1, 1), artefact
    )


def test_evidence_shows_the_exchange_and_veils_long_numbers() -> None:
    exchange = heard('{"id": "110101199003078515", "tel": "13900001234", "n": 12345}')
    shown = evidence_of(Answer(("/items", "get"), "GET https://a/items", exchange))
    assert shown.record == "urn:uuid:1"
    assert shown.excerpt.startswith("GET https://a/items → 200 application/json ")
    assert "19900307" not in shown.excerpt and "0000" not in shown.excerpt and "12345" in shown.excerpt


def test_media_ranges() -> None:
    assert matching("text/html; charset=gbk", {"*/*": {}, "text/html": {}}) == "text/html"
    assert matching("text/html", {"text/*": {}}) == "text/*"
    assert matching("text/html", {"application/json": {}}) is None


def test_without_answers_nothing_is_compared() -> None:
    assert answers(context(None)) == () and len(list(unanswered(context(None)))) == 1
    assert not list(compared(context(living(operation(), heard()))))


def test_reasons_name_the_first_operations() -> None:
    content = operation(security=[{"k": []}])
    content["paths"] = {f"/{number}": content["paths"]["/items"] for number in range(5)}
    (said,) = unanswered(context(living(content)))
    assert "GET /0、GET /1、GET /2 等 5 个操作" in said.zh and said.at == ("/0", "get")
    (all_of_it,) = compared(context(living(content)))
    assert "5 个只读操作" in all_of_it.zh
