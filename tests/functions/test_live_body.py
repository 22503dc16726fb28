from typing import Any

import orjson
import pytest

from checks.model.cause import Cause
from checks.model.exchange import Failure
from tests.functions.defining import answers, operation, said
from tests.functions.living import heard, living

AT = "/paths/~1items/get/responses/200/content/application~1json/schema"
ITEM = {
    "type": "object",
    "required": ["id", "secret"],
    "properties": {
        "id": {"type": "integer"},
        "secret": {"type": "string", "writeOnly": True},
        "note": {"type": "string", "nullable": True},
    },
}


def judged(body: bytes | str, schema: Any, **more: Any) -> list[tuple[str, str | None]]:
    return said("liveBody", living(operation(answers(schema)), heard(body, **more)), "$.paths")


def test_what_fits() -> None:
    assert judged('{"id": 1, "note": null, "more": 1}', ITEM) == []


def test_what_does_not_fit_is_told_with_its_place() -> None:
    found = judged('{"id": "一"}', ITEM)
    assert found == [
        ('GET /items: the body does not fit its schema: /id: "id" property type must be integer', AT)
    ]


def test_items_of_a_list_are_one_defect() -> None:
    body = orjson.dumps([{"id": str(number)} for number in range(50)])
    assert len(judged(body, {"type": "array", "items": ITEM})) == 1


@pytest.mark.parametrize("body", ["", "<html>", "{", b"\xff\xfe{", "{'a': 1}"])
def test_no_json(body: bytes | str) -> None:
    ((text, pointer),) = judged(body, {})
    assert "no JSON" in text and pointer == AT


@pytest.mark.parametrize("depth", [150, 900, 100_000])
def test_depth_is_bounded(depth: int) -> None:
    assert judged("[" * depth + "]" * depth, {"type": "array"}) == [(Cause.LIMIT, AT)]


def test_schemas_that_contain_themselves() -> None:
    content = operation(answers({"$ref": "#/components/schemas/Tree"}))
    tree = {
        "type": "object",
        "properties": {"sub": {"$ref": "#/components/schemas/Tree"}},
        "required": ["name"],
    }
    content["components"] = {"schemas": {"Tree": tree}}
    body = '{"name": 1, "sub": {"name": 1, "sub": {}}}'
    ((text, _),) = said("liveBody", living(content, heard(body)), "$.paths")
    assert "/sub/sub" in text


def test_a_cut_body_is_not_judged() -> None:
    failure = Failure(Cause.TOO_LARGE, "正文超过 1000000 字节")
    assert judged("[1,", {"type": "array"}, truncated=True, failure=failure) == [(Cause.TOO_LARGE, AT)]


def test_what_is_not_json_or_promised_is_left_alone() -> None:
    assert judged("a,b", {"type": "object"}, kind="text/csv") == []
    assert said("liveBody", living(operation(), heard("x")), "$.paths") == []


def test_an_unusable_schema_is_not_the_server_s_fault() -> None:
    assert judged("{}", {"type": "text"}) == [(Cause.NOT_COLLECTED, AT)]


def test_the_second_version() -> None:
    reply = {"200": {"description": "成功", "schema": {"type": "string", "x-nullable": True}}}
    old = {
        "swagger": "2.0",
        "produces": ["application/json"],
        "paths": {"/items": {"get": {"responses": reply}}},
    }
    assert said("liveBody", living(old, heard("null")), "$.paths") == []
    assert (
        said("liveBody", living(old, heard("1")), "$.paths")[0][1]
        == "/paths/~1items/get/responses/200/schema"
    )


def test_patterns_do_not_stall() -> None:
    schema = {"type": "string", "pattern": "^(a+)+$"}
    assert len(judged(orjson.dumps("a" * 5_000 + "!"), schema)) == 1
