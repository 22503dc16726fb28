"""urlHost: an address leads where it may.

The value is an address as written (relative ones are resolved). It holds when the host is allowed by
`relation` (`page`: the page's own host, the target's main domain or a further host; `site`: under the same
registered domain or the parent's; `platform`, `identity`: the declared hosts), by `hosts` or by the codes
of `codelist`: each names a host and all below it. Without any of these every host is allowed but those of
`notHosts` and `notCodelist`. `schemes` lists what schemes are allowed. `parameter` judges the address in
that parameter of the query instead (absent: holds). `bare` reads host names without scheme, several
separated by commas: one of them must be allowed. What is no web address holds, and what depends on a host
that the target does not declare.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from checks.functions.markup.address import parameter_of, related, under
from checks.model.context import Context
from checks.model.function import Function, OptionsError, Predicate
from checks.model.host import ascii_host, host_of
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import tidy
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class UrlHostOptions:
    """Which hosts and schemes are allowed; see above."""

    relation: Literal["page", "site", "platform", "identity"] | None = None
    hosts: tuple[str, ...] = ()
    codelist: str | None = None
    notHosts: tuple[str, ...] = ()
    notCodelist: str | None = None
    schemes: tuple[str, ...] = ()
    parameter: str | None = None
    bare: bool = False


def build(options: UrlHostOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` for a code list that does not exist."""
    allowed = (*options.hosts, *_codes(options.codelist, shelf))
    banned = (*options.notHosts, *_codes(options.notCodelist, shelf))
    restricted = bool(options.relation or allowed)

    def host_allowed(host: str, page: PageView) -> bool:
        if under(host, banned):
            return False
        if not restricted or under(host, allowed):
            return True
        standing = related(host, page, options.relation) if options.relation else False
        return standing is not False

    def url_host(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not isinstance(value, str) or not value.strip():
            return
        if options.bare:
            hosts = [_bare_host(part) for part in re.split(r"[,，;；\s]+", tidy(value)) if part]
            if not any(host_allowed(host, page) for host in hosts):
                yield Problem(f"域名不符：{value}", f"another host: {value}", value=value)
            return
        address = parameter_of(value, options.parameter) if options.parameter else value
        url = page.resolve(address) if address else None
        if url is None:
            return
        scheme, host = url.partition(":")[0], host_of(url)
        if options.schemes and scheme not in options.schemes:
            yield Problem(
                f"地址不应使用 {scheme}：{address}", f"{scheme} is not allowed: {address}", value=str(address)
            )
        elif not host_allowed(host, page):
            yield Problem(
                f"地址指向 {host}：{address}", f"the address leads to {host}: {address}", value=host
            )

    return url_host


def _codes(name: str | None, shelf: Shelf) -> tuple[str, ...]:
    if name is None:
        return ()
    if name not in shelf.codelists:
        raise OptionsError(f"没有代码表 {name!r}", f"there is no code list {name!r}")
    return tuple(shelf.codelists[name].items)


def _bare_host(written: str) -> str:
    host = host_of(written if "//" in written else f"//{written}")
    return host or ascii_host(written)


FUNCTION = Function("urlHost", UrlHostOptions, build, __doc__ or "")
