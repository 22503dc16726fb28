from checks.model.cause import Cause
from tests.functions.defining import operation, said
from tests.functions.living import heard, living


def test_statuses() -> None:
    assert said("liveStatus", living(operation(), heard(status=200)), "$.paths") == []
    ((text, pointer),) = said("liveStatus", living(operation(), heard(status=500)), "$.paths")
    assert text == "GET /items answered 500, which the definition does not name (200)"
    assert pointer == "/paths/~1items/get/responses"


def test_each_reason_is_told_once() -> None:
    content = operation(security=[{"k": []}])
    content["paths"]["/b"] = content["paths"]["/items"]
    assert said("liveStatus", living(content), "$.paths") == [(Cause.NOT_COLLECTED, "/paths/~1items/get")]


def test_nothing_to_ask_is_no_pass() -> None:
    for name in ("liveStatus", "liveContentType", "liveBody"):
        assert said(name, living(operation(method="post")), "$.paths") == [(Cause.NOT_COLLECTED, "/paths")]
