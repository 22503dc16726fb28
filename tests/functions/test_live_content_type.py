import pytest

from tests.functions.defining import answers, operation, said
from tests.functions.living import heard, living


@pytest.mark.parametrize(
    ("kind", "promised", "fine"),
    [
        ("application/json; charset=utf-8", "application/json", True),
        ("Application/JSON", "application/json", True),
        ("application/json", "application/*", True),
        ("text/csv", "*/*", True),
        ("application/json", "application/json;version=1", True),
        ("text/html", "application/json", False),
        (None, "application/json", False),
    ],
)
def test_types(kind: str | None, promised: str, fine: bool) -> None:
    content = operation({"200": {"description": "成功", "content": {promised: {}}}})
    found = said("liveContentType", living(content, heard("{}", kind=kind)), "$.paths")
    assert (found == []) is fine
    if not fine:
        assert found[0][1] == "/paths/~1items/get/responses/200"


def test_no_promise_or_no_body() -> None:
    assert said("liveContentType", living(operation(), heard("x", kind="text/html")), "$.paths") == []
    assert said("liveContentType", living(operation(answers({})), heard("", kind=None)), "$.paths") == []


def test_the_operation_of_the_second_version_has_the_last_word() -> None:
    reply = {"200": {"description": "成功", "schema": {"type": "string"}}}
    old = {
        "swagger": "2.0",
        "produces": ["application/json"],
        "paths": {"/items": {"get": {"responses": reply}}},
    }
    assert said("liveContentType", living(old, heard("x", kind="text/plain")), "$.paths")
    old["paths"]["/items"]["get"]["produces"] = ["text/plain"]  # type: ignore[index]
    assert said("liveContentType", living(old, heard("x", kind="text/plain")), "$.paths") == []


def test_nothing_to_compare_is_told_once() -> None:
    found = said("liveContentType", living(operation(answers({})), heard("", 401)), "$.paths")
    assert found == [("login", "/paths")]
