from typing import Any

from tests.functions.defining import answers, definition, operation, said

OWN = {"oasVersion": 3, "schemaField": "$", "type": "schema"}
MEDIA = {"oasVersion": 3, "schemaField": "schema", "type": "media"}


def media(schema: Any, **more: Any) -> Any:
    return definition(
        operation({"200": {"description": "好", "content": {"application/json": {"schema": schema, **more}}}})
    )


def test_a_schemas_own_example() -> None:
    artefact = media({"type": "integer", "example": "一"})
    assert said("oasExample", artefact, "$..schema", OWN)[0][1] == (
        "/paths/~1items/get/responses/200/content/application~1json/schema/example"
    )
    assert not said("oasExample", media({"type": "integer", "example": 1}), "$..schema", OWN)
    assert not said(
        "oasExample", media({"type": "string", "nullable": True, "example": None}), "$..schema", OWN
    )


def test_examples_of_a_media_type() -> None:
    given = "$..content[*]"
    assert said(
        "oasExample",
        media({"type": "integer"}, examples={"a": {"value": "一"}, "b": {"value": 1}}),
        given,
        MEDIA,
    )
    assert not said(
        "oasExample", media({"type": "integer"}, examples={"a": {"externalValue": "x"}}), given, MEDIA
    )
    assert said("oasExample", media({"type": "integer"}, examples={"a": {}}), given, MEDIA) == [
        ("The value must exist", "/paths/~1items/get/responses/200/content/application~1json/examples/a")
    ]


def test_write_only_properties_are_not_answered() -> None:
    schema = {"type": "object", "required": ["a"], "properties": {"a": {"type": "string", "writeOnly": True}}}
    assert not said("oasExample", media(schema, example={}), "$..content[*]", MEDIA)


def test_circular_schemas_are_passed_over() -> None:
    document = operation(answers({"$ref": "#/components/schemas/A"}))
    document["components"] = {
        "schemas": {
            "A": {"type": "object", "example": 1, "properties": {"a": {"$ref": "#/components/schemas/A"}}}
        }
    }
    assert not said("oasExample", definition(document), "$.components.schemas[*]", OWN)
