"""Record: an exchange as a WARC/1.1 record (ISO 28500) and back."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any, Literal
from urllib.parse import quote, unquote

import orjson
from fastwarc.warc import WarcRecordType

from checks.artefacts.url import canonical
from checks.collect.coding import RATIO, decode
from checks.collect.member import pack
from checks.collect.message import body_of, head_of
from checks.model.cause import Cause
from checks.model.exchange import RENDERED, Exchange, Failure, Tls

FACTS = "Guiju-Facts"
"""The header field that holds, as one line of JSON, what WARC has no field for."""
DOCUMENT = "urn:guiju:document:"
"""Stands before the name of a file that was archived as it lay on disk (an interface definition)."""
Headers = tuple[tuple[str, str], ...]

_ORIGINAL = "X-Archive-Orig-"
_CODED = frozenset(("content-encoding", "transfer-encoding"))
_PHRASES = {each.value: each.phrase for each in HTTPStatus}
_CUT = {Cause.TOO_LARGE: "length", Cause.TIMEOUT: "time", Cause.REFUSED: "disconnect"}
_BREAK = re.compile(r"[\r\n\0]+")
_KINDS = (WarcRecordType.response, WarcRecordType.metadata, WarcRecordType.resource, WarcRecordType.revisit)
LARGEST = 64_000_000
"""Bytes of one record that are read; more is cut."""


def write_exchange(exchange: Exchange) -> bytes:
    """One gzip member: a `response` record, `resource` for a file, `metadata` when no response arrived or it is rendered."""
    if exchange.role == "document":
        return _document(exchange)
    rendered = exchange.role == "rendered"
    fields = [
        ("WARC-Date", _stamp(exchange.started_at)),
        ("WARC-Target-URI", RENDERED + exchange.url if rendered else exchange.url),
    ]
    if exchange.address is not None:
        fields.append(("WARC-IP-Address", exchange.address))
    if exchange.truncated:
        cause = exchange.failure.cause if exchange.failure else Cause.TOO_LARGE
        fields.append(("WARC-Truncated", _CUT.get(cause, "unspecified")))
    fields.append((FACTS, _line(_facts(exchange))))
    if exchange.status is not None:
        fields.append(("Content-Type", "application/http; msgtype=response"))
        dense = exchange.sent is not None
        body = exchange.body if exchange.sent is None else exchange.sent
        return pack("response", fields, _head(exchange, len(body)), body, dense=dense)
    fields.append(("Content-Type", "application/json"))
    told = orjson.dumps(exchange.failure and _kept(exchange.failure))
    return pack("metadata", fields, exchange.body if rendered and exchange.failure is None else told)


def _document(exchange: Exchange) -> bytes:
    uri = DOCUMENT + quote(exchange.url, safe="/")
    fields = (
        ("WARC-Date", _stamp(exchange.started_at)),
        ("WARC-Target-URI", uri),
        ("Content-Type", "application/octet-stream"),
    )
    return pack("resource", fields, exchange.body)


def address_of(fields: Any) -> str | None:
    """What a record is about: a canonical URL, or the name of an archived file; None when it is neither."""
    uri = (fields.get("WARC-Target-URI") or "").strip("<>")
    if uri.startswith(DOCUMENT):
        return unquote(uri.removeprefix(DOCUMENT)) or None
    return canonical(uri.removeprefix(RENDERED))


def is_document(fields: Any) -> bool:
    """Whether a record holds a file as it lay on disk."""
    return str(fields.get("WARC-Target-URI") or "").strip("<>").startswith(DOCUMENT)


def write_note(
    kind: Literal["metadata", "warcinfo"], name: str, content_type: str, content: bytes, date: datetime | None
) -> bytes:
    """One gzip member with a record about the archive itself; `name` is its URN or, for `warcinfo`, a file name."""
    named = "WARC-Filename" if kind == "warcinfo" else "WARC-Target-URI"
    return pack(kind, (("WARC-Date", _stamp(date)), (named, name), ("Content-Type", content_type)), content)


def read_exchange(record: Any, body_limit: int = LARGEST) -> Exchange | None:
    """The exchange a record holds; None for records about something else.

    Of archives that others wrote, roles are guessed by name and type, and codings removed.
    """
    fields = record.headers
    url = address_of(fields)
    kind = record.record_type
    if url is None or kind not in _KINDS:
        return None
    facts = _loaded(fields.get(FACTS))
    own = facts is not None
    if kind == WarcRecordType.metadata and not own:
        return None
    wanted = min(body_limit, record.content_length or body_limit)  # `read` makes room for as much at once
    content = record.reader.read(wanted)
    told: dict[str, Any] = {
        "url": url,
        "started_at": moment_of(fields.get("WARC-Date")),
        "address": fields.get("WARC-IP-Address"),
        "truncated": "WARC-Truncated" in fields,
        "record": (fields.get("WARC-Record-ID") or "").strip("<>"),
    }
    if kind == WarcRecordType.resource and is_document(fields):
        return Exchange(**told, status=200, body=content, role="document")
    if kind == WarcRecordType.resource:
        mime = fields.get("Content-Type") or "application/octet-stream"
        return _guessed(Exchange(**told, status=200, headers=(("Content-Type", mime),), body=content))
    if kind != WarcRecordType.metadata:
        told |= _answered(content, own, told["truncated"])
    if facts is None:
        return _guessed(Exchange(**told))
    told |= _told(facts)
    if told.get("role") == "rendered" and told.get("failure") is None:
        told |= {"headers": (("Content-Type", "application/json"),), "body": content}
    return Exchange(**told)


def _answered(content: bytes, own: bool, truncated: bool) -> dict[str, Any]:
    """What a response says: status, headers, body, failure."""
    head = head_of(content)
    if head is None:
        return {
            "failure": Failure(
                Cause.UNREADABLE, "存档的响应不是 HTTP", "what is archived is no HTTP response"
            )
        }
    status, headers, end = head
    body, problem, ratio = content[end:], None, LARGEST  # what was removed from our own has no field
    if not own:
        body, problem = body_of(body, _first(headers, "transfer-encoding"))
        ratio = RATIO
    plain = decode(body, _first(headers, "content-encoding"), LARGEST, ratio)
    problem = problem or plain.problem
    failure = Failure(Cause.UNREADABLE, *problem) if problem and not truncated else None
    shown = _restored(headers) if own else headers
    return {"status": status, "headers": shown, "body": plain.body, "failure": failure}


def _first(headers: Headers, name: str) -> str | None:
    return next((value for key, value in headers if key.lower() == name), None)


def _facts(exchange: Exchange) -> dict[str, Any]:
    told: dict[str, Any] = {"role": exchange.role, "method": exchange.method}
    told |= {"depth": exchange.depth, "from_url": exchange.from_url, "elapsed_ms": exchange.elapsed_ms}
    if exchange.tls is not None:
        told["tls"] = asdict(exchange.tls)
    if exchange.failure is not None:
        told["failure"] = _kept(exchange.failure)
    return told


def _told(facts: Mapping[str, Any]) -> dict[str, Any]:
    """What our own field says; nothing when it makes no sense."""
    failure, tls = facts.get("failure"), facts.get("tls")
    try:
        told = {
            "role": str(facts.get("role") or "page"),
            "method": str(facts.get("method") or "GET"),
            "depth": facts.get("depth"),
            "from_url": facts.get("from_url"),
            "elapsed_ms": facts.get("elapsed_ms"),
            "tls": _tls(tls) if tls else None,
        }
        if failure:
            told["failure"] = _failure(failure)
        return told
    except (AttributeError, KeyError, TypeError, ValueError):
        return {}


def _kept(failure: Failure) -> dict[str, str]:
    told = {"cause": failure.cause.value, "detail": failure.zh}
    return {**told, "en": failure.en} if failure.en else told


def _failure(told: Mapping[str, Any]) -> Failure:
    return Failure(Cause(told["cause"]), str(told["detail"]), str(told.get("en") or ""))


def _tls(told: Mapping[str, Any]) -> Tls:
    return Tls(
        version=told.get("version"),
        issuer=told.get("issuer"),
        names=tuple(told.get("names") or ()),
        not_before=moment_of(told.get("not_before")),
        not_after=moment_of(told.get("not_after")),
        error=told.get("error"),
    )


def _head(exchange: Exchange, size: int) -> bytes:
    """The head of a response of HTTP/1.1; of codings that are removed, the fields are renamed, as other archivers do."""
    status = exchange.status or 0
    removed = _CODED if exchange.sent is None else _CODED - {"content-encoding"}
    lines = [f"HTTP/1.1 {status} {_PHRASES.get(status, '')}".rstrip()]
    stale = False
    for name, value in exchange.headers:
        low = name.lower()
        stale_here = low == "content-length" and exchange.method != "HEAD" and value != str(size)
        if low in removed or stale_here or name.startswith(_ORIGINAL):
            name = _ORIGINAL + name
        stale = stale or stale_here
        lines.append(f"{name}: {value}")
    if stale:
        lines.append(f"Content-Length: {size}")
    return "\r\n".join(_BREAK.sub(" ", line) for line in lines).encode("latin-1", "replace") + b"\r\n\r\n"


def _restored(headers: Headers) -> Headers:
    """The fields as they came."""
    if not any(name.startswith(_ORIGINAL) for name, _ in headers):
        return headers
    kept = list(headers)
    if any(name.lower() == "x-archive-orig-content-length" for name, _ in kept):
        kept.pop()
    return tuple((name.removeprefix(_ORIGINAL), value) for name, value in kept)


def _guessed(exchange: Exchange) -> Exchange:
    path = exchange.url.partition("?")[0]
    mime = (exchange.header("content-type") or "").lower()
    if path.endswith("/robots.txt"):
        role = "robots"
    elif "html" in mime or not mime:
        role = "page"
    elif "xml" in mime and "sitemap" in path:
        role = "sitemap"
    elif (
        mime.startswith(("image/", "text/", "font/", "video/", "audio/"))
        or "script" in mime
        or "json" in mime
    ):
        role = "resource"
    else:
        role = "attachment"
    if exchange.status is not None and 300 <= exchange.status < 400:
        role = "page"
    return replace(exchange, role=role)


def _stamp(moment: datetime | None) -> str:
    moment = (moment or datetime.now(UTC)).astimezone(UTC)
    return moment.isoformat(timespec="microseconds").replace("+00:00", "Z")


def moment_of(text: Any) -> datetime | None:
    """An ISO 8601 instant as aware UTC; None for anything else."""
    try:
        found = datetime.fromisoformat(text)
    except (TypeError, ValueError):
        return None
    return found.replace(tzinfo=UTC) if found.tzinfo is None else found.astimezone(UTC)


def _line(facts: dict[str, Any]) -> str:
    """JSON in ASCII on one line; the slow way only where it is needed."""
    try:
        text = orjson.dumps(facts).decode()
    except TypeError:  # half a surrogate pair
        return json.dumps(facts, default=str)
    return text if text.isascii() else json.dumps(orjson.loads(text))


def _loaded(text: str | None) -> dict[str, Any] | None:
    if text is None:
        return None
    try:
        found = orjson.loads(text)
    except orjson.JSONDecodeError:
        return None
    return found if isinstance(found, dict) else None
