from typing import Any

from tests.functions.defining import definition, operation, said

HEADERS = {"headers": ["ticket"]}
TICKET = {"type": "apiKey", "in": "header", "name": "Ticket"}
OPEN_ID = {"type": "openIdConnect", "openIdConnectUrl": "https://id.sample.gov.cn/config"}


def document(schemes: dict[str, Any], whole: Any = None, **more: Any) -> dict[str, Any]:
    found = {**operation(**more), "components": {"securitySchemes": schemes}}
    return found if whole is None else {**found, "security": whole}


def told(content: dict[str, Any], options: dict[str, Any] = HEADERS) -> list[str]:
    return [text for text, _ in said("loginScheme", definition(content), "$", options)]


def test_the_platform_is_named_by_header_or_issuer() -> None:
    assert told(document({"t": TICKET}, [{"t": []}])) == []
    assert told(document({"t": OPEN_ID}, [{"t": []}]), {"issuers": ("https://id.sample.gov.cn/",)}) == []
    undeclared = ["the login of the platform is not declared"]
    assert told(document({"t": {**TICKET, "in": "query"}}, [{"t": []}])) == undeclared
    assert told(document({"t": {"type": "http", "scheme": "basic"}})) == undeclared
    assert told(operation()) == undeclared
    assert told(document({"t": OPEN_ID}, [{"t": []}]), {"issuers": ("https://other.gov.cn/",)}) == undeclared


def test_what_the_city_did_not_set_cannot_be_told() -> None:
    assert told(document({"t": TICKET}, [{"t": []}]), {}) == ["not-collected"]
    assert told(document({"t": OPEN_ID}, [{"t": []}])) == ["not-collected"]


def test_every_operation_that_is_not_public_uses_it() -> None:
    elsewhere = ["GET /items is open to other logins"]
    assert told(document({"t": TICKET})) == elsewhere
    assert told(document({"t": TICKET}, [{"t": []}], security=[])) == elsewhere
    assert told(document({"t": TICKET, "b": {}}, [{"t": []}, {"b": []}])) == elsewhere
    assert told(document({"t": TICKET, "b": {}}, [{"t": [], "b": []}])) == []
    assert told(document({"t": TICKET}, **{"x-public": True})) == []


def test_odd_values_are_borne() -> None:
    assert told(document({"t": 3, "u": TICKET}, [None, "t"])) == ["GET /items is open to other logins"]
