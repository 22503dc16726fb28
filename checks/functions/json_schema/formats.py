"""Formats: the formats that Ajv checks, by their specifications (RFC 3339, 3986, 5321, 4122, 6901)."""

import math
import re
from collections.abc import Callable
from functools import cache
from ipaddress import AddressValueError, IPv6Address
from typing import Any, Final

from checks.model.expression import compile_expression

Late = Callable[..., re.Match[str] | None]


def _late(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> Late:
    """`fullmatch` of a pattern that is compiled when it is first asked: most documents ask few of them."""
    compiled = cache(lambda: re.compile(pattern, flags))
    return lambda text, *span: compiled().fullmatch(text, *span)


_DATE: Final = _late(r"(\d\d\d\d)-(\d\d)-(\d\d)")
_TIME: Final = _late(r"(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?", re.IGNORECASE)
_DAYS: Final = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_EMAIL: Final = _late(
    r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
    r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?",
    re.IGNORECASE,
)
_HOST: Final = _late(
    r"(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?",
    re.IGNORECASE,
)
_ESCAPED: Final = "%[0-9a-f]{2}"
_IP: Final = _late(r"(?:(?:25[0-5]|2[0-4]\d|[01]?\d\d?)(?:\.|$)){4}(?<!\.)")


def _address_pattern(extra: str, scheme: str) -> Late:
    """RFC 3986; of a literal address only the letters are looked at. `extra` is what else a path may hold."""
    inner = rf"(?:[a-z0-9\-._~!$&'()*+,;=:@{extra}]|{_ESCAPED})"
    host = rf"(?:[a-z0-9\-._~!$&'()*+,;={extra}]|{_ESCAPED})*"
    user = rf"(?:(?:[a-z0-9\-._~!$&'()*+,;=:{extra}]|{_ESCAPED})*@)?"
    authority = rf"/?/{user}(?:\[[0-9a-f:.]+\]|\[v[0-9a-f]+\.[^\]\s]+\]|{host})(?::\d*)?(?:/{inner}*)*"
    rest = rf"(?:\?(?:{inner}|[/?])*)?(?:#(?:{inner}|[/?])*)?"
    some = "" if scheme.endswith(":") else "?"
    return _late(
        rf"{scheme}(?:{authority}|/(?:{inner}+(?:/{inner}*)*)?|{inner}+(?:/{inner}*)*){some}{rest}",
        re.IGNORECASE,
    )


_SCHEME: Final = "[a-z][a-z0-9+.-]*:"
_URI: Final = _address_pattern("", _SCHEME)
_URI_REFERENCE: Final = _address_pattern('"', f"(?:{_SCHEME})?")
_URI_TEMPLATE: Final = _late(
    rf"""(?:[^\x00-\x20"'<>%\\^`{{|}}]|{_ESCAPED}|\{{[+#./;?&=,!@|]?(?:[a-z0-9_]|{_ESCAPED})+(?::[1-9]\d{{0,3}}|\*)?"""
    rf"""(?:,(?:[a-z0-9_]|{_ESCAPED})+(?::[1-9]\d{{0,3}}|\*)?)*\}})*""",
    re.IGNORECASE,
)
_WEB: Final = _late(r"(?:https?|ftp)://(\S+)", re.IGNORECASE)
_SITE: Final = _late(
    r"(?:(?!(?:10|127)(?:\.\d{1,3}){3})(?!(?:169\.254|192\.168)(?:\.\d{1,3}){2})(?!172\.(?:1[6-9]|2\d|3[01])(?:\.\d{1,3}){2})"
    r"(?:[1-9]\d?|1\d\d|2[01]\d|22[0-3])(?:\.(?:1?\d{1,2}|2[0-4]\d|25[0-5])){2}\.(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-4])"
    r"|[a-z0-9\u00a1-\uffff]+(?:-[a-z0-9\u00a1-\uffff]+)*(?:\.[a-z0-9\u00a1-\uffff]+(?:-[a-z0-9\u00a1-\uffff]+)*)*"
    r"\.[a-z\u00a1-\uffff]{2,})(?::\d{2,5})?(?:/\S*)?",
    re.IGNORECASE,
)
_MOST_USERS: Final = 20
_UUID: Final = _late(r"(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE)
_POINTER: Final = _late(r"(?:/(?:[^~/]|~0|~1)*)*")
_RELATIVE: Final = _late(r"(?:0|[1-9]\d*)(?:#|(?:/(?:[^~/]|~0|~1)*)*)")
_FRAGMENT: Final = _late(rf"#(?:/(?:[a-z0-9_\-.!$&'()*+,;:=@]|{_ESCAPED}|~0|~1)*)*", re.IGNORECASE)
_CLASSES: Final = re.compile(r"\\.|\[(?:\\.|[^\]\\])*\]", re.DOTALL)
_DURATION: Final = _late(
    r"P(?!$)(?:(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?|(?:\d+W)?)"
)
_BYTE: Final = _late(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?")


def _is_date(text: str) -> bool:
    found = _DATE(text)
    if not found:
        return False
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 1 <= month <= 12 and 1 <= day <= (29 if month == 2 and leap else _DAYS[month])


def _is_time(text: str) -> bool:
    """A time of day; like ajv-formats 2.1, which Spectral uses, it may lack its zone."""
    found = _TIME(text)
    if not found:
        return False
    hour, minute, second = int(found[1]), int(found[2]), int(found[3])
    return (hour <= 23 and minute <= 59 and second <= 59) or (hour, minute, second) == (23, 59, 60)


def _is_date_time(text: str) -> bool:
    parts = re.split(r"[tT\s]", text)
    return len(parts) == 2 and _is_date(parts[0]) and _is_time(parts[1])


def _is_url(text: str) -> bool:
    """An address of a public site, as ajv-formats takes it: with a name of two parts or a public address."""
    found = _WEB(text)
    if not found:
        return False
    rest = found[1]
    if _SITE(rest):
        return True
    ends = [at + 1 for at, char in enumerate(rest[:2_000]) if char == "@" and at]
    return any(_SITE(rest, end) for end in ends[:_MOST_USERS])


def _is_bytes(text: str) -> bool:
    """Base64; like ajv-formats, which asks this of any one line."""
    return any(_BYTE(line) for line in text.split("\n"))


def _is_regex(text: str) -> bool:
    if re.search(r"\(\?(?![:=!<])", _CLASSES.sub("x", text)):
        return False  # flags within a pattern are not JavaScript's
    try:
        compile_expression(text)
    except ValueError:
        return False
    return True


def _is_ipv6(text: str) -> bool:
    try:
        IPv6Address(text)
    except AddressValueError:
        return False
    return "%" not in text


def _text(test: Callable[[str], Any]) -> Callable[[Any], bool]:
    return lambda value: not isinstance(value, str) or bool(test(value))


def _is_int32(value: Any) -> bool:
    return _is_whole(value) and (isinstance(value, str) or -(2**31) <= value <= 2**31 - 1)


def _is_whole(value: Any) -> bool:
    """A whole number; like ajv-formats, of any size for `int64`."""
    return isinstance(value, str) or (math.isfinite(value) and float(value).is_integer())


FORMATS: Final[dict[str, Callable[[Any], bool]]] = {
    "byte": _text(_is_bytes),
    "date": _text(_is_date),
    "date-time": _text(_is_date_time),
    "duration": _text(_DURATION),
    "email": _text(_EMAIL),
    "hostname": _text(_HOST),
    "int32": _is_int32,
    "int64": _is_whole,
    "ipv4": _text(_IP),
    "ipv6": _text(_is_ipv6),
    "json-pointer": _text(_POINTER),
    "json-pointer-uri-fragment": _text(_FRAGMENT),
    "regex": _text(_is_regex),
    "relative-json-pointer": _text(_RELATIVE),
    "time": _text(_is_time),
    "uri": _text(lambda text: _URI(text) and ("/" in text or ":" in text)),
    "uri-reference": _text(_URI_REFERENCE),
    "uri-template": _text(_URI_TEMPLATE),
    "url": _text(_is_url),
    "uuid": _text(_UUID),
}
"""Tests by name; a format that is not listed is not judged."""
