from pathlib import Path

import yaml

from checks.model.read_block import read_block
from tests.functions.defining import definition, operation, said

RULESETS = Path(__file__).resolve().parents[2] / "standards" / "rulesets"


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


def judged(version: str, **components: object) -> list[tuple[str, str | None]]:
    return said(
        "oasDocumentSchema", definition({**operation(), "openapi": version, "components": components})
    )


def test_formats_are_judged_when_nothing_else_is_wrong() -> None:
    assert judged("3.0.3", responses={"R": {"$ref": "a b"}}) == [
        ('"$ref" property must match format "uri-reference"', "/components/responses/R/$ref")
    ]


def test_security_schemes() -> None:
    bearer = {"type": "http", "scheme": "Bearer", "bearerFormat": "JWT"}
    assert judged("3.0.3", securitySchemes={"a": bearer, "b": {"type": "http", "scheme": "basic"}}) == []
    assert judged("3.1.0", securitySchemes={"a": bearer, "b": {"type": "mutualTLS"}}) == []
    places = [place for _, place in judged("3.1.0", securitySchemes={"a": {"type": "http", "in": "header"}})]
    assert set(places) == {"/components/securitySchemes/a"}
    assert judged("3.0.3", securitySchemes={"a": {"type": "jwt"}})


def test_what_openapi_adds_to_a_schema_is_judged_at_its_top() -> None:
    assert judged("3.1.0", schemas={"A": {"xml": {"attribute": 5}}})
    assert judged("3.1.0", schemas={"A": {"properties": {"b": {"xml": {"attribute": 5}}}}}) == []
    assert judged("3.1.0", schemas={"A": {"properties": {"b": {"type": "nothing"}}}})
    assert judged("3.1.0", schemas={"A": {"$ref": "#/paths/~1a~1{id}"}}) == []


def test_the_version_of_two_thousand_and_twenty_five() -> None:
    document = {**operation(), "openapi": "3.2.0"}
    item = document["paths"]["/items"]
    item["query"] = item["get"]
    item["additionalOperations"] = {"COPY": item["get"]}
    assert said("oasDocumentSchema", definition(document)) == []
    item["additionalOperations"] = {"GET": item["get"]}
    assert said("oasDocumentSchema", definition(document))
    assert judged("3.2.0", mediaTypes={"m": {"itemSchema": {"type": "string"}}}) == []
    assert judged("3.1.0", mediaTypes={"m": {}})
    assert judged("3.2.0", schemas={"A": {"properties": {"b": {"xml": {"attribute": 5}}}}})


def test_the_structures_are_plainly_written() -> None:
    paths = sorted(RULESETS.glob("oas-*.yaml"))
    assert len(paths) == 4
    for path in paths:
        text = path.read_text("utf-8")
        plain = read_block(text)
        assert plain is not None and plain[0] == yaml.safe_load(text), path
