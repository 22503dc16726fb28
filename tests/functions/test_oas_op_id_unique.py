from tests.functions.defining import definition, operation, said


def test_the_second_use_is_told() -> None:
    document = operation(operationId="a")
    document["paths"]["/b"] = {"get": {"operationId": "a", "responses": {}}}
    assert said("oasOpIdUnique", definition(document), "$.paths") == [
        ("operationId must be unique.", "/paths/~1b/get/operationId")
    ]
    document["paths"]["/b"]["get"]["operationId"] = "b"
    assert not said("oasOpIdUnique", definition(document), "$.paths")
