from tests.functions.defining import definition, operation, said


def test_schemes_and_scopes() -> None:
    document = operation(security=[{"a": []}, {"b": ["read", "write"]}])
    flows = {"clientCredentials": {"scopes": {"read": "读"}}}
    document["components"] = {"securitySchemes": {"b": {"type": "oauth2", "flows": flows}}}
    found = said("oasSecurityDefined", definition(document), "$.paths[*][*].security[*]", {"oasVersion": 3})
    assert [place for _, place in found] == [
        "/paths/~1items/get/security/0/a",
        "/paths/~1items/get/security/1/b/1",
    ]
