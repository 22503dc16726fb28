"""A definition with what the running interface answered, as functions see it."""

from typing import Any

from checks.artefacts.interface import Interface
from checks.artefacts.live_answer import answers_of
from checks.artefacts.live_request import pointer_of
from checks.model.exchange import Exchange
from tests.functions.defining import definition

BASE = "https://api.example.gov.cn/"


def living(content: dict[str, Any], *told: Exchange) -> Interface:
    found = definition(content)
    found.answers = answers_of(found.document, found.resolve, BASE, told, {})
    return found


def heard(
    body: bytes | str = b"",
    status: int = 200,
    kind: str | None = "application/json",
    path: str = "/items",
    **more: Any,
) -> Exchange:
    body = body.encode() if isinstance(body, str) else body
    headers = () if kind is None else (("Content-Type", kind),)
    method = more.pop("method", "GET")
    return Exchange(
        BASE + path.lstrip("/"), method, status, headers, body, role="live",
        from_url=pointer_of((path, method.lower())), record="urn:uuid:1", **more,
    )  # fmt: skip
