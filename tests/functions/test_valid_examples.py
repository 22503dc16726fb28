from tests.functions.defining import answers, definition, operation, said


def test_both_versions() -> None:
    assert said(
        "validExamples", definition(operation(answers({"type": "integer", "example": "一"}))), "$..schema"
    )
    old = {"swagger": "2.0", "definitions": {"A": {"type": "integer", "x-example": "一"}}}
    assert said("validExamples", definition(old), "$.definitions[*]")
    assert not said(
        "validExamples", definition(operation(answers({"type": "integer", "example": 1}))), "$..schema"
    )
