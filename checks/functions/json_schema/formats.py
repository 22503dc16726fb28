"""Formats: the formats that Ajv checks, by their specifications (RFC 3339, 3986, 5321, 4122, 6901)."""

import math
import re
from collections.abc import Callable
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from typing import Any, Final

from checks.model.expression import compile_expression

_DATE: Final = re.compile(r"(\d\d\d\d)-(\d\d)-(\d\d)")
_TIME: Final = re.compile(r"(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:z|[+-]\d\d(?::?\d\d)?)?", re.IGNORECASE)
_DAYS: Final = (0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_EMAIL: Final = re.compile(
    r"[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@"
    r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?",
    re.IGNORECASE,
)
_HOST: Final = re.compile(
    r"(?=.{1,253}\.?$)[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[-0-9a-z]{0,61}[0-9a-z])?)*\.?",
    re.IGNORECASE,
)
_URI: Final = re.compile(
    r"[a-z][a-z0-9+.-]*:(?:[a-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9a-f]{2})*", re.IGNORECASE
)
_URI_REFERENCE: Final = re.compile(r"(?:[a-z0-9\-._~:/?#\[\]@!$&'()*+,;=]|%[0-9a-f]{2})*", re.IGNORECASE)
_URL: Final = re.compile(
    r"(?:https?|ftp)://[^\s/?#.][^\s/?#]*(?:\.[^\s/?#]+|localhost)?(?::\d{2,5})?(?:[/?#]\S*)?", re.IGNORECASE
)
_UUID: Final = re.compile(r"(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}", re.IGNORECASE)
_POINTER: Final = re.compile(r"(?:/(?:[^~/]|~0|~1)*)*")
_DURATION: Final = re.compile(
    r"P(?!$)(?:(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?|(?:\d+W)?)"
)
_BYTE: Final = re.compile(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?", re.MULTILINE)


def _is_date(text: str) -> bool:
    found = _DATE.fullmatch(text)
    if not found:
        return False
    year, month, day = int(found[1]), int(found[2]), int(found[3])
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 1 <= month <= 12 and 1 <= day <= (29 if month == 2 and leap else _DAYS[month])


def _is_time(text: str) -> bool:
    """A time of day; like ajv-formats 2.1, which Spectral uses, it may lack its zone."""
    found = _TIME.fullmatch(text)
    if not found:
        return False
    hour, minute, second = int(found[1]), int(found[2]), int(found[3])
    return (hour <= 23 and minute <= 59 and second <= 59) or (hour, minute, second) == (23, 59, 60)


def _is_date_time(text: str) -> bool:
    parts = re.split(r"[tT\s]", text)
    return len(parts) == 2 and _is_date(parts[0]) and _is_time(parts[1])


def _is_regex(text: str) -> bool:
    try:
        compile_expression(text)
    except ValueError:
        return False
    return True


def _address(kind: type[IPv4Address] | type[IPv6Address]) -> Callable[[str], bool]:
    def test(text: str) -> bool:
        try:
            kind(text)
        except AddressValueError:
            return False
        return True

    return test


def _text(test: Callable[[str], Any]) -> Callable[[Any], bool]:
    return lambda value: not isinstance(value, str) or bool(test(value))


def _whole(bits: int) -> Callable[[Any], bool]:
    def test(value: Any) -> bool:
        if isinstance(value, str):
            return True
        return (
            math.isfinite(value)
            and float(value).is_integer()
            and -(2 ** (bits - 1)) <= value <= 2 ** (bits - 1) - 1
        )

    return test


FORMATS: Final[dict[str, Callable[[Any], bool]]] = {
    "byte": _text(_BYTE.fullmatch),
    "date": _text(_is_date),
    "date-time": _text(_is_date_time),
    "duration": _text(_DURATION.fullmatch),
    "email": _text(_EMAIL.fullmatch),
    "hostname": _text(_HOST.fullmatch),
    "int32": _whole(32),
    "int64": _whole(64),
    "ipv4": _text(_address(IPv4Address)),
    "ipv6": _text(_address(IPv6Address)),
    "json-pointer": _text(_POINTER.fullmatch),
    "json-pointer-uri-fragment": _text(lambda text: text.startswith("#") and _POINTER.fullmatch(text[1:])),
    "regex": _text(_is_regex),
    "time": _text(_is_time),
    "uri": _text(lambda text: _URI.fullmatch(text) and ("/" in text or ":" in text)),
    "uri-reference": _text(_URI_REFERENCE.fullmatch),
    "url": _text(_URL.fullmatch),
    "uuid": _text(_UUID.fullmatch),
}
"""Tests by name; a format that is not listed is not judged."""
