import jsonschema

from checks.rulebook.schemas.opinions import opinions_schema


def test_is_a_schema_with_descriptions() -> None:
    schema = opinions_schema()
    jsonschema.Draft7Validator.check_schema(schema)
    assert all(part.get("description") for part in schema["properties"].values())
    answers = schema["properties"]["opinions"]["items"]["properties"]["answer"]["enum"]
    assert answers == ["adopted", "partly", "declined", "采纳", "部分采纳", "不采纳"]
