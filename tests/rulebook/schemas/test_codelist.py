import jsonschema

from checks.rulebook.schemas.codelist import codelist_schema


def test_is_a_schema_with_descriptions() -> None:
    schema = codelist_schema()
    jsonschema.Draft7Validator.check_schema(schema)
    assert schema["additionalProperties"] is False
    assert all(part.get("description") for part in schema["properties"].values())
