"""windowTarget: links that open a window do so rightly.

The value is an element, usually `body`; one problem a kind. Fails when links to another site open a new
window without `noopener` or `noreferrer` in `rel`, and when a `target` is a near miss of `_blank` or
another keyword (`_bank`, `blank`).
Source: WHATWG HTML §4.6.7 (noopener).
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.host import ascii_host, same_site
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_NEAR: Final = frozenset(("blank", "_bank", "_black", "_blanck", "_blan", "_lank", "_blak", "_balnk", "_blnak", "balnk", "black", "bank",
                          "_blank;", "-blank", "_ blank", "__blank", "self", "_slef", "parent", "top", "new"))  # fmt: skip


_HOST: Final = re.compile(r"\s*(?:https?:)?//(?:[^/?#@]*@)?([^/?#:\s]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WindowTargetOptions:
    """`opener`: whether a missing noopener is a problem."""

    opener: bool = True


def build(options: WindowTargetOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def window_target(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not hasattr(value, "css"):
            return
        within = None if value.tag in ("html", "body") else {node.mem_id for node in value.css("a[target]")}
        links = [
            (node, attributes)
            for node, attributes in page.having("target")
            if "href" in attributes and node.tag == "a" and (within is None or node.mem_id in within)
        ]
        wrong = [(node, each) for node, each in links if (each["target"] or "").strip().lower() in _NEAR]
        if wrong:
            names = "、".join(sorted({str(attributes["target"]) for _, attributes in wrong})[:5])
            yield Problem(f"target 写错：{names}", f"target misspelt: {names}", value=names, at=wrong[0][0])
        if options.opener:
            open_ = [
                node for node, attributes in links if _opens(attributes) and _is_foreign(attributes, page)
            ]
            if open_:
                yield Problem(
                    f"{len(open_)} 个站外链接打开新窗口而没有 rel=noopener",
                    f"{len(open_)} links without noopener",
                    value="noopener",
                    at=open_[0],
                )

    return window_target


def _opens(attributes: Mapping[str, str | None]) -> bool:
    if (attributes["target"] or "").strip().lower() != "_blank":
        return False
    return not {"noopener", "noreferrer"} & set((attributes.get("rel") or "").lower().split())


def _is_foreign(attributes: Mapping[str, str | None], page: PageView) -> bool:
    found = _HOST.match(attributes.get("href") or "")
    return found is not None and not same_site(ascii_host(found.group(1)), page.host)


FUNCTION = Function("windowTarget", WindowTargetOptions, build, __doc__ or "")
