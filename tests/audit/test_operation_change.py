from copy import deepcopy
from typing import Any

import pytest

from checks.audit.change import Side
from checks.audit.operation_change import operations_of
from tests.audit.definitions import OLD, between, changed, interface, told

GET, PUT = "paths /users/{id} get", "paths /users/{id} put"
QUERY = {"in": "query", "name": "n", "schema": {"type": "string"}}


@pytest.mark.parametrize(
    ("place", "value", "codes"),
    [
        (f"{GET} operationId", "other", {("operation-id-changed", False)}),
        (f"{GET} deprecated", True, {("deprecated", False)}),
        (f"{GET} parameters 1", QUERY, {("parameter-added", False)}),
        (f"{GET} parameters 1", {**QUERY, "required": True}, {("parameter-added", True)}),
        (f"{GET} parameters 0 required", True, {("parameter-required-changed", True)}),
        (f"{GET} parameters", [], {("parameter-removed", True)}),
        (f"{GET} parameters 0 schema type", "integer", {("type-changed", True)}),
        (f"{GET} requestBody", {"required": True, "content": {}}, {("body-added", True)}),
        (f"{GET} requestBody", {"content": {}}, {("body-added", False)}),
        (f"{PUT} requestBody required", True, {("body-required-changed", True)}),
        (f"{PUT} requestBody content application/xml", {}, {("media-type-added", False)}),
        (f"{PUT} responses 200 content", {"application/json": {"schema": {}}}, {("content-added", False)}),
        (f"{GET} responses 200 content", {}, {("content-removed", True)}),
        (f"{GET} responses 200 headers", {}, {("header-removed", True)}),
        (f"{GET} responses 500", {"description": ""}, {("response-added", False)}),
        (f"{GET} security", [{"key": []}, {}], {("security-widened", False)}),
        (f"{GET} security", [], {("security-widened", False)}),
        (f"{GET} security", [{"key": ["admin"]}], {("security-tightened", True)}),
        (f"{GET} security", [{"key": [], "other": []}], {("security-tightened", True)}),
        (f"{GET} summary", "words", set()),
    ],
)
def test_an_edit(place: str, value: Any, codes: set[tuple[str, bool]]) -> None:
    assert told(changed(place, value)) == codes


def test_what_is_gone() -> None:
    assert told(changed(f"{PUT} requestBody", drop=True)) == {("body-removed", True)}
    assert told(changed(f"{GET} responses 404", drop=True)) == {("response-removed", False)}
    assert told(changed(f"{GET} responses 200", drop=True)) == {("response-removed", True)}
    renamed = deepcopy(OLD)
    content = renamed["paths"]["/users/{id}"]["put"]["requestBody"]["content"]
    content["application/xml"] = content.pop("application/json")
    assert told(between(OLD, renamed)) == {("media-type-removed", True), ("media-type-added", False)}


def test_the_name_of_a_path_parameter_does_not_matter() -> None:
    new = deepcopy(OLD)
    new["paths"]["/users/{uid}/"] = new["paths"].pop("/users/{id}")
    new["paths"]["/users/{uid}/"]["parameters"][0]["name"] = "uid"
    assert told(between(OLD, new)) == set()


def test_a_security_for_all_is_told_once() -> None:
    found = changed("security", [{"other": []}])
    assert [(change.pointer, len(change.used)) for change in found.changes] == [("/security", 2)]


def test_swagger_bodies_and_media_types() -> None:
    old = {
        "swagger": "2.0",
        "info": {"title": "t", "version": "1"},
        "consumes": ["application/json"],
        "paths": {
            "/a": {
                "post": {
                    "parameters": [
                        {"in": "body", "name": "b", "schema": {"type": "object", "properties": {"x": {}}}},
                        {"in": "header", "name": "X-A", "type": "string"},
                    ],
                    "responses": {"200": {"description": "", "schema": {"type": "string"}}},
                }
            }
        },
    }
    new = deepcopy(old)
    post = new["paths"]["/a"]["post"]  # type: ignore[index]
    post["parameters"][0]["schema"]["properties"] = {}
    post["parameters"][1] = {"in": "header", "name": "x-a", "type": "integer"}
    post["produces"] = ["application/xml"]
    assert told(between(old, new)) == {
        ("field-removed", True),
        ("type-changed", True),
        ("media-type-removed", True),
        ("media-type-added", False),
    }


def test_operations_are_named_by_path_and_method() -> None:
    side = Side(interface(OLD), "old")
    assert list(operations_of(side, str.upper)) == [("/USERS/{ID}", "get"), ("/USERS/{ID}", "put")]
