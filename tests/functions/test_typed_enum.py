from tests.functions.defining import answers, definition, operation, said


def test_values_have_the_type() -> None:
    document = operation(answers({"type": "integer", "enum": [1, 2.0, "3"]}))
    assert said("typedEnum", definition(document), "$..schema")[0][1] == (
        "/paths/~1items/get/responses/200/content/application~1json/schema/enum/2"
    )
    assert not said(
        "typedEnum",
        definition(operation(answers({"type": "string", "nullable": True, "enum": ["a", None]}))),
        "$..schema",
    )
