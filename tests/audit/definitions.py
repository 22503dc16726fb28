"""Two editions of a definition, written by the test."""

from copy import deepcopy
from typing import Any

import orjson

from checks.artefacts.interface import Interface
from checks.audit.interface_diff import InterfaceDiff, diff_interfaces
from checks.model.target import Target

USER: dict[str, Any] = {
    "type": "object",
    "required": ["id"],
    "properties": {
        "id": {"type": "string"},
        "kind": {"type": "string", "enum": ["a", "b"]},
        "parent": {"$ref": "#/components/schemas/User"},
    },
}
OLD: dict[str, Any] = {
    "openapi": "3.0.3",
    "info": {"title": "t", "version": "1.0.0"},
    "servers": [{"url": "https://api.gov.cn/v1"}],
    "security": [{"key": []}],
    "components": {
        "schemas": {"User": USER},
        "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}},
    },
    "paths": {
        "/users/{id}": {
            "parameters": [{"in": "path", "name": "id", "required": True, "schema": {"type": "string"}}],
            "get": {
                "operationId": "get",
                "parameters": [{"in": "query", "name": "q", "schema": {"type": "string"}}],
                "responses": {
                    "200": {
                        "description": "",
                        "headers": {"X-Total": {"schema": {"type": "integer"}}},
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/User"}}},
                    },
                    "404": {"description": ""},
                },
            },
            "put": {
                "requestBody": {
                    "content": {"application/json": {"schema": {"$ref": "#/components/schemas/User"}}}
                },
                "responses": {"200": {"description": ""}},
            },
        }
    },
}


def interface(document: dict[str, Any]) -> Interface:
    return Interface(orjson.dumps(document), "api.json", "", Target("api", "interface", "api.json"))


def between(old: dict[str, Any], new: dict[str, Any]) -> InterfaceDiff:
    return diff_interfaces(interface(old), interface(new))


def changed(place: str, value: Any = None, *, drop: bool = False) -> InterfaceDiff:
    """The difference one edit makes; steps of `place` are separated by blanks."""
    new = deepcopy(OLD)
    node: Any = new
    *steps, last = [int(step) if step.isdecimal() and len(step) < 3 else step for step in place.split()]
    for step in steps:
        node = node[step]
    if drop:
        del node[last]
    elif isinstance(node, list) and last == len(node):
        node.append(value)
    else:
        node[last] = value
    return between(OLD, new)


def told(found: InterfaceDiff) -> set[tuple[str, bool]]:
    return {(change.code, change.breaking) for change in found.changes}
