import pytest

from checks.functions.rate_agrees import per_minute
from tests.functions.defining import definition, operation, said


@pytest.mark.parametrize(
    ("text", "rate"),
    [("100/min", 100), ("2次/秒", 120), ("60 requests per hour", 1), ("1440/天", 1), ("很多", None)],
)
def test_rates(text: str, rate: float | None) -> None:
    assert per_minute(text) == (rate if rate is None else pytest.approx(rate))


def test_against_the_register() -> None:
    document = {**operation(), "x-rate-limit": "1/s"}
    document["info"]["x-interface-code"] = "T"
    rows = {"interface_register": [{"code": "T", "rate_limit": "60/min"}]}
    assert not said("rateAgrees", definition(document, registers=rows), "$['x-rate-limit']")
    document["x-rate-limit"] = "2/s"
    assert said("rateAgrees", definition(document, registers=rows), "$['x-rate-limit']")
