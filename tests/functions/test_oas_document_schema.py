from tests.functions.defining import definition, operation, said


def test_three_versions() -> None:
    for version in ("3.0.3", "3.1.0"):
        document = {**operation(), "openapi": version}
        assert not said("oasDocumentSchema", definition(document))
        del document["info"]
        assert said("oasDocumentSchema", definition(document)) == [('must have required property "info"', "")]
    old = {"swagger": "2.0", "info": {"title": "旧", "version": "1"}, "paths": {}, "hostt": "x"}
    assert said("oasDocumentSchema", definition(old)) == [
        ('Property "hostt" is not expected to be here', "/hostt")
    ]


def test_brief_tells_the_likeliest_alternative() -> None:
    parameter = {"name": "q", "in": "query", "type": "string", "example": "甲"}
    item = {"get": {"parameters": [parameter], "responses": {"200": {"description": "好"}}}}
    document = {"swagger": "2.0", "info": {"title": "旧", "version": "1"}, "paths": {"/a": item}}
    assert len(said("oasDocumentSchema", definition(document))) > 4
    brief = said("oasDocumentSchema", definition(document), options={"brief": True})
    assert brief == [('Property "example" is not expected to be here', "/paths/~1a/get/parameters/0/example")]
