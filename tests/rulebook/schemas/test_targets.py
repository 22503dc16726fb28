import jsonschema

from checks.rulebook.schemas.targets import targets_schema


def test_is_a_schema_with_descriptions() -> None:
    schema = targets_schema()
    jsonschema.Draft7Validator.check_schema(schema)
    assert all(part.get("description") for part in schema["properties"].values())
