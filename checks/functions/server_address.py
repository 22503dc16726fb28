"""serverAddress: the addresses a definition gives for its service are fit for use.

Judged is the document: `servers` (3.x, every default and enum value of variables) or schemes, host and
basePath (2.0). `demand` is `https`, `name` (no IP address), `real` (no placeholder host) or `versioned`
(`/v<major>` in the address or the paths, agreeing with info.version). Addresses without a host are not judged.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from ipaddress import ip_address
from itertools import islice, product
from typing import Any, Final, Literal

from checks.functions.openapi import rows, table
from checks.functions.surroundings import resolver
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class ServerAddressOptions:
    """What is asked of every address."""

    demand: Literal["https", "name", "real", "versioned"]


def build(options: ServerAddressOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        found = list(addresses(value, resolver(context)))
        if options.demand == "versioned":
            yield from _versioned(value, found)
            return
        document = table(value)
        stated = isinstance(document.get("host"), str) or rows(document.get("servers"))
        if not stated and options.demand == "https":
            yield Unknown(
                Cause.NOT_COLLECTED, "定义中没有写服务地址", "the definition gives no server address"
            )
        for place, address in found:
            if not re.match(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?//", address):
                continue
            if options.demand == "https" and address.startswith("//"):
                yield Unknown(
                    Cause.NOT_COLLECTED,
                    "没有写明 schemes，协议取决于文档自身的地址",
                    "without schemes the protocol depends on the address of the document itself",
                )
                continue
            shown = address.removeprefix("//")
            said = _TESTS[options.demand](address, shown)
            if said is not None:
                yield Problem(zh=said[0], en=said[1], value=shown, at=place)

    return judge


def addresses(document: Value, resolve: Callable[[Any], Any]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Place and text of every address, variables filled in."""
    document = table(document)
    host = document.get("host")
    if isinstance(host, str):
        schemes = [each for each in rows(document.get("schemes")) if isinstance(each, str)]
        base = document.get("basePath")
        tail = base if isinstance(base, str) else ""
        for index, scheme in enumerate(schemes):
            yield ("schemes", index), f"{scheme}://{host}{tail}"
        if not schemes:
            yield ("host",), f"//{host}{tail}"
    for index, server in enumerate(rows(resolve(document.get("servers")))):
        server = table(resolve(server))
        if isinstance(server.get("url"), str) and server.get("x-sandbox") is not True:
            for filled in _filled(server["url"], table(resolve(server.get("variables")))):
                yield ("servers", index, "url"), filled


def _filled(url: str, variables: dict[str, Any]) -> list[str]:
    choices = {
        name: [
            str(each)
            for each in [*rows(table(variable).get("enum")), table(variable).get("default")]
            if each is not None
        ]
        for name, variable in variables.items()
    }
    names = [name for name in choices if "{" + name + "}" in url and choices[name]]
    found = []
    for values in islice(product(*(dict.fromkeys(choices[name]) for name in names)), 50):
        text = url
        for name, value in zip(names, values, strict=True):
            text = text.replace("{" + name + "}", value)
        found.append(text)
    return found


def host_of(address: str) -> str:
    """The host of an address, lower case, without port and brackets."""
    found = re.match(r"(?:[A-Za-z][A-Za-z0-9+.-]*:)?//(?:[^/?#@]*@)?(\[[^\]]*\]|[^/?#:]*)", address)
    return found[1].strip("[]").lower().rstrip(".") if found else ""


def is_ip(host: str) -> bool:
    """Whether a host is an IP address."""
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def _https(address: str, shown: str) -> tuple[str, str] | None:
    if address.lower().startswith(("https://", "wss://")):
        return None
    return f"服务地址 {shown} 不是 https，请改为 https:// 开头的地址", f"{shown} is not https"


def _name(address: str, shown: str) -> tuple[str, str] | None:
    host = host_of(address)
    if not is_ip(host):
        return None
    private = "（内网地址还会泄露网络结构）" if ip_address(host).is_private else ""
    return f"服务地址 {shown} 使用了 IP 地址{private}，请改用域名", f"{shown} uses an IP address"


def _real(address: str, shown: str) -> tuple[str, str] | None:
    host = host_of(address)
    local = (
        host in ("localhost", "0.0.0.0", "::1", "::")
        or host.startswith("127.")
        or host.endswith(".localhost")
    )
    reserved = re.search(r"(^|\.)(example|test|invalid)$|(^|\.)example\.(com|net|org)$", host)
    if not (local or reserved):
        return None
    return f"服务地址 {shown} 是占位地址，请写正式地址", f"{shown} is a placeholder"


_TESTS: Final = {"https": _https, "name": _name, "real": _real}


def _versioned(document: Value, found: list[tuple[tuple[str | int, ...], str]]) -> Iterable[Problem]:
    document = table(document)
    version = str(table(document.get("info")).get("version", ""))
    major = re.match(r"(\d+)\.\d+\.\d+", version)
    paths = [path for path in table(document.get("paths")) if isinstance(path, str)]
    base = document.get("basePath")
    texts = [address for _, address in found] + ([base] if isinstance(base, str) else [])
    named = [number for text in texts for number in re.findall(r"/v(\d+)(?=/|$|[?#])", text)]
    if not named and paths:
        firsts = [re.match(r"/v(\d+)(?=/|$)", path) for path in paths]
        named = [first[1] for first in firsts if first] if all(firsts) else []
    at = found[0][0] if found else ()
    if not named:
        if texts or paths:
            yield Problem(
                zh="服务地址和路径中都没有主版本号，请在地址中写 /v1 这样的段",
                en="no major version in the address",
                at=at,
            )
    elif major and not set(named) & ({major[1]} | ({"0", "1"} if major[1] == "0" else set())):
        yield Problem(
            zh=f"地址中的版本 v{named[0]} 与 info.version {version} 的主版本不一致",
            en=f"v{named[0]} does not agree with version {version}",
            value=f"v{named[0]} {version}",
            at=at,
        )


FUNCTION = Function("serverAddress", ServerAddressOptions, build, __doc__ or "")
