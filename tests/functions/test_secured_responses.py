from tests.functions.defining import definition, operation, said


def test_refusals_are_declared() -> None:
    document = {**operation(security=[{"k": []}]), "components": {"securitySchemes": {"k": {}}}}
    assert said("securedResponses", definition(document), "$.paths")[0][1] == "/paths/~1items/get/responses"
    responses = document["paths"]["/items"]["get"]["responses"]
    responses["4XX"] = {"description": "错误"}
    assert not said("securedResponses", definition(document), "$.paths")
