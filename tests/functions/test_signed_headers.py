from tests.functions.defining import definition, operation, said

OPTIONS = {"headers": {"signed-national": ["rid", "sign"]}}


def test_variants_and_schemes() -> None:
    headers = [{"name": "RID", "in": "header", "required": True, "schema": {"type": "string"}}]
    document = operation(parameters=headers)
    found = said(
        "signedHeaders", definition(document, interface_profile="signed-national"), "$.paths", OPTIONS
    )
    assert found == [("GET /items lacks the headers sign", "/paths/~1items/get")]
    document["components"] = {"securitySchemes": {"s": {"type": "apiKey", "in": "header", "name": "Sign"}}}
    assert not said(
        "signedHeaders", definition(document, interface_profile="signed-national"), "$.paths", OPTIONS
    )
    assert said("signedHeaders", definition(document), "$.paths", OPTIONS) == [("not-collected", "/paths")]
