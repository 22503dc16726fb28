from tests.functions.defining import answers, definition, operation, said


def test_alternatives_and_parts() -> None:
    schema = {"allOf": [{"properties": {"code": {}, "msg": {}}}], "properties": {"data": {}}}
    assert not said("envelope", definition(operation(answers(schema))), "$..schema")
    assert said("envelope", definition(operation(answers({"properties": {"code": {}}}))), "$..schema")[0][
        0
    ] == ("the response lacks message|msg, data")
