from tests.functions.defining import answers, definition, operation, said


def test_the_value_of_success_is_told() -> None:
    for told in ({"description": "0 表示成功"}, {"enum": [0, 1]}, {"example": 0}):
        assert not said(
            "successCode", definition(operation(answers({"properties": {"code": told}}))), "$..schema"
        )
    assert said(
        "successCode",
        definition(operation(answers({"properties": {"code": {"description": "状态"}}}))),
        "$..schema",
    )
