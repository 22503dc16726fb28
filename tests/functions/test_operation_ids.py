from tests.functions.defining import definition, operation, said


def test_summary_when_all_lack_it() -> None:
    document = operation()
    document["paths"]["/b"] = {"get": {"responses": {}}}
    assert len(said("operationIds", definition(document), "$.paths")) == 1
    document["paths"]["/b"]["get"]["operationId"] = "listB"
    assert said("operationIds", definition(document), "$.paths")[0][1] == "/paths/~1items/get"
