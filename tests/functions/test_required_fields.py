from typing import Any

import pytest

from checks.functions.required_fields import RequiredFieldsOptions, build
from checks.model.shelf import Shelf
from tests.functions.defining import definition, operation, said

OPTIONS = {
    "groups": [["certIdentifier", "useCause"], ["holderCode", "certTypeCode", "useCause"]],
    "synonyms": {"useCause": ["sysy"]},
}
GIVEN = "$.paths[*][get,post]"


def query(name: str, required: bool = True) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": required, "schema": {"type": "string"}}


def missing(**more: Any) -> list[str]:
    return [text for text, _ in said("requiredFields", definition(operation(**more)), GIVEN, OPTIONS)]


def test_all_fields_of_the_group_that_is_meant_are_required() -> None:
    assert missing(parameters=[query("certIdentifier"), query("useCause")]) == []
    assert missing(parameters=[query("cert_identifier"), query("SYSY")]) == []
    assert missing(parameters=[query("certIdentifier")]) == ["does not require useCause"]
    assert missing(parameters=[query("certIdentifier"), query("useCause", False)]) == [
        "does not require useCause"
    ]
    assert missing(parameters=[query("holderCode"), query("certTypeCode")]) == ["does not require useCause"]
    assert missing() == ["does not require certIdentifier, useCause"]


def test_bodies_forms_and_shared_parameters_count() -> None:
    schema = {
        "allOf": [{"required": ["holderCode"], "properties": {"holderCode": {}}}],
        "required": ["certTypeCode", "useCause"],
        "properties": {"certTypeCode": {}, "useCause": {}},
    }
    for kind in ("application/json", "application/x-www-form-urlencoded"):
        assert missing(method="post", requestBody={"content": {kind: {"schema": schema}}}) == []
    old = {"in": "body", "name": "body", "schema": schema}
    assert missing(method="post", parameters=[old]) == []
    document = operation(parameters=[query("certIdentifier")])
    document["paths"]["/items"]["parameters"] = [query("useCause")]
    assert said("requiredFields", definition(document), GIVEN, OPTIONS) == []


def test_an_open_reference_cannot_be_told() -> None:
    body = {"content": {"application/json": {"schema": {"$ref": "other.yaml#/Q"}}}}
    assert missing(method="post", requestBody=body) == ["not-collected"]
    assert missing(parameters=[{"$ref": "other.yaml#/P"}]) == ["not-collected"]


def test_odd_values_are_borne_and_no_group_is_refused() -> None:
    assert missing(parameters=[None, 3, {"name": 7}], requestBody=[1]) == [
        "does not require certIdentifier, useCause"
    ]
    with pytest.raises(ValueError, match="groups"):
        build(RequiredFieldsOptions(()), Shelf())
