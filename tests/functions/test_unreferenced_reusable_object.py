from tests.functions.defining import definition, said


def test_definitions_nobody_refers_to() -> None:
    document = {"swagger": "2.0", "definitions": {"A": {}, "B": {"items": {"$ref": "#/definitions/A"}}}}
    options = {"reusableObjectsLocation": "#/definitions"}
    assert said("unreferencedReusableObject", definition(document), "$.definitions", options) == [
        ("Potential orphaned reusable object has been detected", "/definitions/B")
    ]


def test_a_name_with_a_slash_is_told_of_all_definitions() -> None:
    document = {"swagger": "2.0", "definitions": {"a/b": {}}}
    options = {"reusableObjectsLocation": "#/definitions"}
    ((_, place),) = said("unreferencedReusableObject", definition(document), "$.definitions", options)
    assert place == "/definitions"
