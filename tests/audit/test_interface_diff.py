from copy import deepcopy
from typing import Any

import pytest

from checks.audit.change import Change
from checks.audit.interface_diff import judge_version
from tests.audit.definitions import OLD, between, changed, told

BREAKING = Change("x", True, "new", "", 1, "", "")
COMPATIBLE = Change("y", False, "new", "", 1, "", "")


@pytest.mark.parametrize(
    ("change", "old", "new", "honest"),
    [
        (BREAKING, "1.2.0", "2.0.0", True),
        (BREAKING, "1.2.0", "1.3.0", False),
        (BREAKING, "v1", "v2", True),
        (BREAKING, "0.1.0", "0.2.0", True),
        (BREAKING, "0.1.0", "0.1.1", False),
        (COMPATIBLE, "1.2.0", "1.3.0", True),
        (COMPATIBLE, "1.2.0", "1.2.1", False),
        (COMPATIBLE, "0.1.0", "0.1.1", True),
        (COMPATIBLE, "1.2.0", "1.2.0", False),
        (COMPATIBLE, "1.2.0", "1.1.0", False),
        (COMPATIBLE, "spring", "autumn", False),
        (None, "1.2.0", "1.2.0", True),
        (None, "1", "", True),
    ],
)
def test_the_version_says_so_or_not(change: Change | None, old: str, new: str, honest: bool) -> None:
    found = judge_version((change,) if change else (), old, new)
    assert found.honest is honest
    assert ("没有说明" in found.verdict()) is not honest
    assert ("does not say so" in found.verdict("en")) is not honest


def test_operations_come_and_go() -> None:
    new = deepcopy(OLD)
    item = new["paths"]["/users/{id}"]
    item["post"] = item.pop("get")
    found = between(OLD, new)
    assert told(found) == {("operation-removed", True), ("operation-added", False)}
    assert found.changes[0].zh == "接口被删除：GET /users/{id}"
    assert (found.needed, found.taken, found.honest) == ("major", "none", False)
    assert len(found.breaking) == 1


def test_addresses_and_schemes() -> None:
    assert told(changed("servers 0 url", "https://api.gov.cn/v2")) == {
        ("server-removed", True),
        ("server-added", False),
    }
    scheme = changed("components securitySchemes key name", "X-Other")
    assert told(scheme) == {("security-scheme-changed", True)}
    swagger = {
        "swagger": "2.0",
        "host": "a.gov.cn",
        "basePath": "/v1",
        "schemes": ["http", "https"],
        "paths": {},
    }
    found = between(swagger, {**swagger, "schemes": ["https"]})
    assert [change.zh for change in found.changes] == ["服务地址不再提供：http://a.gov.cn/v1"]


def test_a_scheme_said_in_the_words_of_a_newer_openapi_is_the_same() -> None:
    url = "https://a.gov.cn/auth"
    flat = {"type": "oauth2", "flow": "accessCode", "authorizationUrl": url, "tokenUrl": url}
    flow = {"authorizationUrl": url, "tokenUrl": url}

    def schemes(kept: dict[str, Any]) -> dict[str, Any]:
        return {"openapi": "3.0.3", "paths": {}, "components": {"securitySchemes": kept}}

    before = {"swagger": "2.0", "paths": {}, "securityDefinitions": {"o": flat, "b": {"type": "basic"}}}
    basic = {"type": "http", "scheme": "basic"}
    after = {"type": "oauth2", "flows": {"authorizationCode": flow}}
    assert between(before, schemes({"o": after, "b": basic})).changes == ()
    moved = {"type": "oauth2", "flows": {"authorizationCode": {**flow, "tokenUrl": "https://b.gov.cn"}}}
    assert told(between(schemes({"o": after}), schemes({"o": moved}))) == {("security-scheme-changed", True)}
    more = {"type": "oauth2", "flows": {"authorizationCode": flow, "clientCredentials": {"tokenUrl": url}}}
    assert told(between(schemes({"o": after}), schemes({"o": more}))) == {("security-scheme-changed", False)}


def test_the_same_definition_has_no_changes() -> None:
    assert between(OLD, OLD).changes == ()
    assert between({"openapi": "3.0.0", "paths": None}, {"openapi": "3.1.0", "info": [1]}).changes == ()
