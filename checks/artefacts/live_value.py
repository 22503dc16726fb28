"""Live value: what stands in a request for a parameter, as the definition's own examples and styles say."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final
from urllib.parse import quote

import orjson

from checks.functions.openapi import rows, table
from checks.model.sentence import Said

Resolve = Any

_LONGEST: Final = 1_000
_NONE: Final = object()
_DELIMITERS: Final = {"csv": ",", "ssv": " ", "tsv": "\t", "pipes": "|"}
_STYLES: Final = {"spaceDelimited": " ", "pipeDelimited": "|"}
_SECRET: Final = re.compile(
    r"authori[sz]ation|cookie|token|secret|passw|api[-_]?key|app[-_]?key|signature|(^|[-_])sign($|[-_])",
    re.IGNORECASE,
)
_OWN: Final = frozenset(
    ("accept", "connection", "content-length", "content-type", "expect", "host", "te", "transfer-encoding",
     "upgrade", "user-agent")
)  # fmt: skip


class NoValue(Said):
    """A parameter that cannot be given, and why."""


def is_secret(name: str) -> bool:
    """Whether a parameter's name says that it carries a credential."""
    return _SECRET.search(name) is not None


def is_own(name: str) -> bool:
    """Whether a header is the collector's to set (OpenAPI ignores some of them as parameters too)."""
    return name.lower() in _OWN


def value_of(parameter: Mapping[str, Any], resolve: Resolve) -> Any:
    """The first of example, examples, default and enumeration that a parameter or its schema gives.

    Raises `NoValue`.
    """
    schema = table(resolve(parameter.get("schema")))
    media = table(resolve(next(iter(table(resolve(parameter.get("content"))).values()), None)))
    inner = table(resolve(media.get("schema")))
    for source in (parameter, media, schema, inner):
        for found in _given(source, resolve):
            if found is not _NONE and found is not None:
                return found
    raise NoValue("没有 example、examples、default 或 enum", "there is no example, examples, default or enum")


def _given(source: Mapping[str, Any], resolve: Resolve) -> Iterator[Any]:
    yield source.get("example", _NONE)
    yield source.get("x-example", _NONE)
    examples = resolve(source.get("examples"))
    if isinstance(examples, dict):
        for each in examples.values():
            yield table(resolve(each)).get("value", _NONE)
    yield from rows(examples)
    yield source.get("const", _NONE)
    yield source.get("default", _NONE)
    yield from rows(source.get("enum"))[:1]


def in_path(parameter: Mapping[str, Any], value: Any) -> str:
    """The value as it stands in a path: style `simple`; raises `NoValue`."""
    if parameter.get("style", "simple") != "simple":
        style = parameter["style"]
        raise NoValue(
            f"style {style} 的路径参数不支持", f"path parameters of style {style} are not supported"
        )
    parts = value if isinstance(value, list) else [value]
    text = ",".join(quote(_text(each), safe="") for each in parts)
    if not text.strip(".") or len(text) > _LONGEST:
        raise NoValue("示例值不能作路径的一段", "the example value cannot be a segment of a path")
    return text


def in_header(value: Any) -> str:
    """The value as a header; raises `NoValue`."""
    text = ",".join(_text(each) for each in value) if isinstance(value, list) else _text(value)
    if not text.isascii() or not text.isprintable() or len(text) > _LONGEST:
        raise NoValue("示例值不能作请求头", "the example value cannot be a header")
    return text


def in_query(parameter: Mapping[str, Any], value: Any) -> list[str]:
    """The `name=value` pairs of a value, by `style` and `explode` (2.0: `collectionFormat`); raises `NoValue`."""
    name = quote(str(parameter.get("name")), safe="")
    safe = "/?:@!$'()*,;" if parameter.get("allowReserved") is True else ""
    if "content" in parameter:
        return [f"{name}={quote(_bounded(orjson.dumps(value).decode()), safe=safe)}"]
    if isinstance(value, dict):
        return _object(parameter, name, value)
    if isinstance(value, list):
        texts = [quote(_text(each), safe=safe) for each in value]
        between = _between(parameter)
        joined = quote(between, safe=",").join(texts) if between else ""
        return [f"{name}={joined}"] if between else [f"{name}={text}" for text in texts]
    return [f"{name}={quote(_text(value), safe=safe)}"]


def _between(parameter: Mapping[str, Any]) -> str | None:
    """What separates the items of a list; None: each is a pair of its own."""
    if "schema" not in parameter:
        return _DELIMITERS.get(str(parameter.get("collectionFormat", "csv")))
    style = parameter.get("style", "form")
    if parameter.get("explode", style == "form") is True:
        return None
    return _STYLES.get(style, ",")


def _object(parameter: Mapping[str, Any], name: str, value: Mapping[str, Any]) -> list[str]:
    style = parameter.get("style", "form")
    pairs = [(quote(str(key), safe=""), quote(_text(each), safe="")) for key, each in value.items()]
    if style == "deepObject":
        return [f"{name}%5B{key}%5D={text}" for key, text in pairs]
    if parameter.get("explode", True) is True:
        return [f"{key}={text}" for key, text in pairs]
    return [f"{name}=" + ",".join(f"{key},{text}" for key, text in pairs)]


def _text(value: Any) -> str:
    if isinstance(value, dict | list):
        raise NoValue(
            "示例值是多层结构，不能写进地址", "the example value is nested and cannot be part of an address"
        )
    return _bounded(value if isinstance(value, str) else orjson.dumps(value).decode())


def _bounded(text: str) -> str:
    if len(text) > _LONGEST:
        raise NoValue(f"示例值超过 {_LONGEST} 字", f"the example value is longer than {_LONGEST} characters")
    return text
