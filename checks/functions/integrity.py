"""integrity: what is loaded from other sites is fixed by a digest.

The value is a script with `src` or a style sheet link. Resources of the page's own registered domain hold;
others need an `integrity` attribute with a sha256, sha384 or sha512 token.
Source: W3C Subresource Integrity.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.host import host_of, same_site
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_TOKEN: Final = re.compile(r"(?:^|\s)sha(?:256|384|512)-[A-Za-z0-9+/_-]+={0,2}")


@dataclass(frozen=True, slots=True)
class IntegrityOptions:
    """No options."""


def build(options: IntegrityOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def integrity(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        attributes = value.attributes if hasattr(value, "mem_id") else {}
        url = page.resolve(attributes.get("src") or attributes.get("href") or "")
        if (
            url is None
            or same_site(host_of(url), page.host)
            or _TOKEN.search(attributes.get("integrity") or "")
        ):
            return
        yield Problem(f"站外资源没有 integrity：{url}", f"no integrity: {url}", value=url)

    return integrity


FUNCTION = Function("integrity", IntegrityOptions, build, __doc__ or "")
