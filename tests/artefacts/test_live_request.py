from typing import Any

import pytest

from checks.artefacts.live_request import LiveRequest, base_path, pointer_of, requests_of

BASE = "https://api.example.gov.cn/v1/"


def plain(value: Any) -> Any:
    return value


def one(operation: dict[str, Any], path: str = "/items", **more: Any) -> LiveRequest:
    (found,) = requests_of({"openapi": "3.0.3", "paths": {path: {"get": operation}}, **more}, plain, BASE)
    return found


def parameter(name: str, where: str = "query", **more: Any) -> dict[str, Any]:
    return {"name": name, "in": where, "required": True, "schema": {"example": "1"}, **more}


def test_required_parameters_are_filled_and_optional_ones_left_out() -> None:
    optional = {"name": "x", "in": "query", "schema": {"example": 1}}
    found = one(
        {"parameters": [parameter("id", "path"), parameter("q"), parameter("X-Area", "header"), optional]},
        "/items/{id}",
    )
    assert found.url == "https://api.example.gov.cn/v1/items/1?q=1"
    assert found.headers["X-Area"] == "1" and not found.skipped


def test_the_operation_has_the_last_word_on_a_parameter() -> None:
    item = {
        "parameters": [parameter("q"), parameter("r")],
        "get": {"parameters": [parameter("q", schema={"example": "2"})]},
    }
    (found,) = requests_of({"openapi": "3.1.0", "paths": {"/a": item}}, plain, BASE)
    assert found.url.endswith("/a?q=2&r=1")


@pytest.mark.parametrize(
    ("operation", "path", "reason"),
    [
        ({"security": [{"key": []}]}, "/a", "需要身份验证（key）"),
        ({"servers": [{"url": "https://other"}]}, "/a", "servers"),
        ({"requestBody": {"required": True}}, "/a", "正文"),
        ({"parameters": [parameter("id", "path", schema={})]}, "/a/{id}", "参数 id（path）没有 example"),
        ({"parameters": [parameter("token")]}, "/a", "凭据"),
        ({"parameters": [parameter("c", "cookie")]}, "/a", "凭据"),
        ({}, "/a/{id}", "路径参数 id 没有定义"),
        ({}, "a", "不以 / 开头"),
        ({"parameters": [parameter("id", "path", schema={"example": ".."})]}, "/a/{id}", "一段"),
    ],
)
def test_what_cannot_or_must_not_be_asked(operation: dict[str, Any], path: str, reason: str) -> None:
    found = one(operation, path)
    assert reason in (found.skipped or ("",))[0] and not found.url


def test_security_of_the_document_and_its_exceptions() -> None:
    assert one({}, security=[{"key": []}]).skipped
    assert not one({"security": []}, security=[{"key": []}]).skipped
    assert not one({"security": [{}, {"key": []}]}).skipped


def test_the_request_stays_at_the_given_address() -> None:
    for path in ("//evil.example/a", "/@evil.example/", "/../../a"):
        found = one({}, path)
        assert found.skipped or found.url.startswith("https://api.example.gov.cn/")


def test_what_is_accepted_is_what_is_promised() -> None:
    answers = {
        "200": {"content": {"application/json": {}}},
        "404": {"content": {"application/problem+json": {}}},
    }
    assert one({"responses": answers}).headers["Accept"] == "application/json, application/problem+json"
    old = {"swagger": "2.0", "produces": ["text/csv"], "paths": {"/a": {"get": {}}}}
    assert requests_of(old, plain, BASE)[0].headers["Accept"] == "text/csv"


def test_where_the_definition_says_it_runs() -> None:
    assert base_path({"swagger": "2.0", "basePath": "/api/"}, plain) == "/api"
    assert base_path({"openapi": "3.0.0", "servers": [{"url": "https://a.b/v2/"}]}, plain) == "/v2"
    assert base_path({"openapi": "3.0.0", "servers": [{"url": "https://a.b/{x}"}]}, plain) == ""
    assert base_path({"openapi": "3.0.0", "servers": [{"url": "http://[x"}]}, plain) == ""


def test_places() -> None:
    assert pointer_of(("/a~b", "get")) == "#/paths/~1a~0b/get"
    assert one({"security": [{"k": []}]}).line == "GET /items"


@pytest.mark.parametrize(
    "document", [None, [], {"paths": []}, {"paths": {"/a": 1}}, {"paths": {"/a": {"get": []}}}]
)
def test_odd_documents_ask_nothing(document: Any) -> None:
    assert requests_of(document, plain, BASE) == []
