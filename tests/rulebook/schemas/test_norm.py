import jsonschema

from checks.rulebook.schemas.norm import norm_schema


def test_is_a_schema_with_descriptions() -> None:
    schema = norm_schema()
    jsonschema.Draft7Validator.check_schema(schema)
    assert schema["additionalProperties"] is False
    assert all(part.get("description") for part in schema["properties"].values())
