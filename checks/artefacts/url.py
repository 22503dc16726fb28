"""URL: the one canonical form of a web address (RFC 3986 §6, WHATWG for what browsers accept)."""

import ipaddress
import re
from functools import lru_cache
from typing import NamedTuple
from urllib.parse import quote_from_bytes, unquote

LONGEST = 2_000
"""Characters; longer addresses are not followed."""

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]*):")
_CLEAN = re.compile(
    r"https?://[a-z0-9_-]+(?:\.[a-z0-9_-]+)*(?::[1-9][0-9]{3})?"
    r"(?:/(?!\.)[A-Za-z0-9_~!$&'()*+,=:@.-]*)+(?:\?[A-Za-z0-9_.~!$&'()*+,;=:@/?\[\]-]*)?\Z"
)
_HOST = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\Z")
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})?")
_UNSAFE = re.compile(r"[^A-Za-z0-9_.~!$&'()*+,;=:@/?%\[\]-]+")
_CONTROL = re.compile(r"[\t\r\n]")
_BLANK = "".join(map(chr, range(0x21)))
_UNRESERVED = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_SESSION = re.compile(r"sess(?:ion)?id", re.IGNORECASE)
_SESSION_PATH = re.compile(r";jsessionid=[^/;?]*", re.IGNORECASE)
_SESSION_KEY = re.compile(
    r"(?:jsessionid|phpsessid|aspsessionid\w*|asp\.net_sessionid)(?:=|\Z)", re.IGNORECASE
)
_DEFAULT_PORT = {"http": 80, "https": 443}


class Parts(NamedTuple):
    """The pieces of a canonical URL; `target` is what stands in the request line."""

    scheme: str
    host: str
    port: int
    target: str


def split(url: str) -> Parts:
    """Take a canonical URL apart; an IPv6 host comes without brackets."""
    scheme, _, rest = url.partition("://")
    authority, slash, target = rest.partition("/")
    host, colon, port = authority.rpartition(":")
    if not colon or authority.endswith("]"):
        host, port = authority, ""
    return Parts(scheme, host.strip("[]"), int(port) if port else _DEFAULT_PORT[scheme], slash + target)


def authority(url: str) -> str:
    """`host` or `host:port` of a canonical URL, as written there."""
    return url[url.index("//") + 2 :].partition("/")[0]


def origin(url: str) -> str:
    """`scheme://host[:port]` of a canonical URL."""
    return url[: url.index("/", url.index("//") + 2)]


def canonical(url: str) -> str | None:
    """The canonical form of an absolute http or https address; None when it is none.

    Scheme and host in lower case, the host in punycode without a final dot; no user, fragment, default port, dot
    segment or session id; escapes upper-case and only where needed; an empty path is `/`.
    """
    return join("", url)


def join(base: str, reference: str, encoding: str = "utf-8") -> str | None:
    """The canonical address that `reference` means on the page at the canonical URL `base`.

    `encoding` is the page's: browsers write non-ASCII characters of a query in it, of a path in UTF-8.
    None for other schemes (`javascript:`, `mailto:`, …) and for what no browser could open.
    """
    if _CLEAN.match(reference) and not _SESSION.search(reference):
        return reference
    if reference[:1] in ("", "?", "#"):
        return _join(base, reference, encoding)
    if reference[0] == "/":  # the same on every page of the host
        return _join(base[: base.find("/", 8) + 1] or base, reference, encoding)
    directory = base.partition("?")[0]
    return _join(directory[: directory.rfind("/") + 1], reference, encoding)


@lru_cache(maxsize=32_768)
def _join(start: str, reference: str, encoding: str) -> str | None:
    text = _CONTROL.sub("", reference.strip(_BLANK)).partition("#")[0]
    path, mark, query = text.partition("?")
    text = path.replace("\\", "/") + mark + query
    scheme = _SCHEME.match(text)
    if scheme is not None:
        name, rest = scheme.group(1).lower(), text[scheme.end() :]
        if name not in _DEFAULT_PORT:
            return None
        if rest.startswith("//") or not start.startswith(name + ":"):
            return _absolute(name, rest.lstrip("/"), encoding)
        text = rest
    if not start:
        return None
    here = start.partition(":")[0]
    if text.startswith("//"):
        return _absolute(here, text.lstrip("/"), encoding)
    if text.startswith("/"):
        return _absolute(here, authority(start) + text, encoding)
    if text.startswith("?"):
        return _absolute(here, start.partition("?")[0].partition("//")[2] + text, encoding)
    if not text:
        return _absolute(here, start.partition("//")[2], encoding)
    return _absolute(here, start.partition("?")[0].partition("//")[2] + text, encoding)


def _absolute(scheme: str, rest: str, encoding: str) -> str | None:
    before, mark, query = rest.partition("?")
    place, slash, path = before.partition("/")
    host = _authority(scheme, place)
    if host is None:
        return None
    path = _normal(_SESSION_PATH.sub("", slash + path), "utf-8") or "/"
    if "/." in path:
        path = _without_dots(path)
    if mark and _SESSION.search(query):
        query = "&".join(pair for pair in query.split("&") if not _SESSION_KEY.match(pair))
        mark = "?" if query else ""
    return f"{scheme}://{host}{path}{mark}{_normal(query, encoding)}"


def _authority(scheme: str, text: str) -> str | None:
    host, colon, port = text.rpartition("@")[2].rpartition(":")
    if not colon or "]" in port:
        host, port = text.rpartition("@")[2], ""
    name = _bracketed(host) if host.startswith("[") else _host(host)
    if name is None:
        return None
    if not port:
        return name
    if not (port.isascii() and port.isdigit() and len(port) < 9 and 0 < int(port) < 65_536):
        return None
    return name if int(port) == _DEFAULT_PORT[scheme] else f"{name}:{int(port)}"


def _host(text: str) -> str | None:
    try:
        name = unquote(text, errors="strict") if "%" in text else text
        name = name.lower() if name.isascii() else name.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    name = name.rstrip(".")
    return name if _HOST.match(name) and len(name) < 254 else None


def _bracketed(text: str) -> str | None:
    try:
        return f"[{ipaddress.IPv6Address(text.strip('[]')).compressed}]"
    except ValueError:
        return None


def _normal(text: str, encoding: str) -> str:
    if "%" in text:
        text = _ESCAPE.sub(_escape, text)
    if _UNSAFE.search(text):
        text = _UNSAFE.sub(lambda run: quote_from_bytes(_octets(run.group(), encoding), safe=""), text)
    return text


def _octets(text: str, encoding: str) -> bytes:
    try:
        return text.encode(encoding)
    except (UnicodeError, LookupError):
        return text.encode("utf-8", "replace")


def _escape(found: re.Match[str]) -> str:
    digits = found.group(1)
    if digits is None:
        return "%25"
    octet = int(digits, 16)
    return chr(octet) if octet in _UNRESERVED else "%" + digits.upper()


def _without_dots(path: str) -> str:
    kept: list[str] = []
    segments = path.split("/")[1:]
    for segment in segments:
        if segment == "..":
            if kept:
                kept.pop()
        elif segment != ".":
            kept.append(segment)
    if segments[-1] in (".", ".."):
        kept.append("")
    return "/" + "/".join(kept)
