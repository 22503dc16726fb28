"""Live request: the read-only requests that a definition itself tells how to make; nothing is sent here."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final
from urllib.parse import urlsplit

from checks.artefacts.live_value import NoValue, in_header, in_path, in_query, is_own, is_secret, value_of
from checks.artefacts.pointer import write_pointer
from checks.artefacts.url import canonical, origin
from checks.functions.openapi import rows, security_of, table
from checks.model.sentence import Sentence

METHODS: Final = ("get", "head")
"""What is ever sent: reading only."""

_MOST: Final = 5_000
_VARIABLE: Final = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class LiveRequest:
    """One operation: `url` and `headers` to ask with, or why it is not asked (`skipped`)."""

    place: tuple[str, str]
    url: str = ""
    headers: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    skipped: Sentence | None = None

    @property
    def pointer(self) -> str:
        """Where the operation stands, as a fragment."""
        return pointer_of(self.place)

    @property
    def line(self) -> str:
        """Method and address; of what is not asked, the path as it is written."""
        return f"{self.place[1].upper()} {self.url or self.place[0]}"


def pointer_of(place: tuple[str, str]) -> str:
    """The fragment that names an operation (`#/paths/~1a/get`)."""
    return "#" + write_pointer(("paths", *place))


def requests_of(document: Any, resolve: Any, base: str) -> list[LiveRequest]:
    """A request for each GET and HEAD operation, in the order of the document.

    `base` takes the place of the servers' address (2.0: host and basePath). Values come from examples, defaults
    and enumerations; optional parameters are left out; credentials are never sent.
    """
    found = []
    for path, method, item, operation in _operations(document, resolve):
        place = (path, method)
        try:
            found.append(_request(place, item, operation, document, resolve, base))
        except NoValue as error:
            found.append(LiveRequest(place, skipped=error.why))
        if len(found) >= _MOST:
            break
    return found


def base_path(document: Any, resolve: Any) -> str:
    """The path that the definition's own server address has, without a slash at its end."""
    document = table(document)
    written = document.get("basePath")
    if "swagger" not in document:
        written = table(resolve(next(iter(rows(document.get("servers"))), None))).get("url")
    try:
        path = urlsplit(written).path if isinstance(written, str) else ""
    except ValueError:
        return ""
    return "" if "{" in path else path.rstrip("/")


def _operations(document: Any, resolve: Any) -> Iterator[tuple[str, str, dict[str, Any], dict[str, Any]]]:
    for path, item in table(resolve(table(document).get("paths"))).items():
        item = table(resolve(item))
        for method in METHODS:
            operation = resolve(item.get(method))
            if isinstance(operation, dict):
                yield path, method, item, operation


def _request(
    place: tuple[str, str], item: Any, operation: dict[str, Any], document: Any, resolve: Any, base: str
) -> LiveRequest:
    path = place[0]
    _refuse(path, item, operation, table(document), resolve)
    headers = {"Accept": _accept(operation, document, resolve)}
    query: list[str] = []
    given: dict[str, str] = {}
    for parameter in _parameters(item, operation, resolve):
        name, where = str(parameter.get("name")), parameter.get("in")
        if where != "path" and parameter.get("required") is not True:
            continue
        if where == "header" and is_own(name):
            continue
        try:
            if where == "cookie" or is_secret(name):
                raise NoValue("看来是凭据，不发送", "it looks like a credential and is not sent")
            if where in ("body", "formData"):
                raise NoValue("只读请求不带正文", "a read-only request has no body")
            value = value_of(parameter, resolve)
            if where == "path":
                given[name] = in_path(parameter, value)
            elif where == "query":
                query += in_query(parameter, value)
            elif where == "header":
                headers[name] = in_header(value)
        except NoValue as error:
            zh, en = error.why
            raise NoValue(f"参数 {name}（{where}）{zh}", f"parameter {name} ({where}): {en}") from None
    return LiveRequest(place, _address(base, path, given, query), MappingProxyType(headers))


def _refuse(path: str, item: Any, operation: dict[str, Any], document: dict[str, Any], resolve: Any) -> None:
    """Raise `NoValue` for what cannot or must not be asked at all."""
    if not path.startswith("/"):
        raise NoValue("路径不以 / 开头", "the path does not begin with /")
    wanted = [table(each) for each in rows(security_of(operation, document))]
    if wanted and all(wanted):
        names = sorted({str(name) for each in wanted for name in each})
        raise NoValue(
            f"需要身份验证（{'、'.join(names)}），不发送凭据",
            f"it needs credentials ({', '.join(names)}), which are not sent",
        )
    if operation.get("servers") or item.get("servers"):
        raise NoValue(
            "写了自己的 servers，不在 --live 的地址上",
            "it has servers of its own, other than the address of --live",
        )
    if table(resolve(operation.get("requestBody"))).get("required") is True:
        raise NoValue(
            "只读请求不带正文，而 requestBody 必填",
            "requestBody is required, and a read-only request has no body",
        )


def _parameters(item: Any, operation: dict[str, Any], resolve: Any) -> list[dict[str, Any]]:
    """Those of the path with the operation's own over them, by place and name."""
    found: dict[tuple[Any, Any], dict[str, Any]] = {}
    for written in (*rows(resolve(item.get("parameters"))), *rows(resolve(operation.get("parameters")))):
        parameter = table(resolve(written))
        found[(str(parameter.get("in")), str(parameter.get("name")))] = parameter
    return list(found.values())


def _address(base: str, path: str, given: Mapping[str, str], query: list[str]) -> str:
    def fill(match: re.Match[str]) -> str:
        if match[1] not in given:
            raise NoValue(f"路径参数 {match[1]} 没有定义", f"the path parameter {match[1]} is not defined")
        return given[match[1]]

    filled = _VARIABLE.sub(fill, path)
    mark = "&" if "?" in filled else "?"
    url = canonical(base.rstrip("/") + filled + (mark + "&".join(query) if query else ""))
    if url is None or origin(url) != origin(canonical(base) or ""):
        raise NoValue("拼不成可以访问的地址", "no address that can be reached comes of it")
    return url


def _accept(operation: dict[str, Any], document: Any, resolve: Any) -> str:
    """The media types that the definition promises; JSON where it names none."""
    types: dict[str, None] = {}
    for response in table(resolve(operation.get("responses"))).values():
        types.update(dict.fromkeys(map(str, table(resolve(table(resolve(response)).get("content"))))))
    if not types:
        types.update(
            dict.fromkeys(map(str, rows(operation.get("produces") or table(document).get("produces"))))
        )
    named = ", ".join(each for each in types if each.isascii() and each.isprintable() and "/" in each)
    return named if named and len(named) < 1_000 else "application/json, */*;q=0.5"
