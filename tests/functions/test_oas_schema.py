from tests.functions.defining import definition, operation, said


def test_the_dialect_follows_the_version() -> None:
    options = {"schema": {"minimum": 1, "exclusiveMinimum": True}}
    document = operation()
    document["info"]["version"] = 1
    assert said("oasSchema", definition(document), "$.info.version", options)
    document["openapi"] = "3.1.0"
    assert not said("oasSchema", definition(document), "$.info.version", {"schema": {"exclusiveMinimum": 0}})
