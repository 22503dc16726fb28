"""windowTarget: links that open a window do so rightly.

The value is an element, usually `body`; one problem a kind. Fails when links to another site open a new window without
`noopener` or `noreferrer` in `rel`, and when a `target` is a near miss of `_blank` or another keyword (`_bank`, `blank`).
Source: WHATWG HTML §4.6.7 (noopener).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.host import host_of, same_site
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_NEAR: Final = frozenset(("blank", "_bank", "_black", "_blanck", "_blan", "_lank", "_blak", "_balnk", "_blnak", "balnk", "black", "bank",
                          "_blank;", "-blank", "_ blank", "__blank", "self", "_slef", "parent", "top", "new"))  # fmt: skip


_ODD: Final = "a[href][target]:not([target=_blank i]):not([target=_self i]):not([target=_top i]):not([target=_parent i])"
_OPENING: Final = (
    "a[target=_blank i]:is([href*='://'], [href^='//']):not([rel~=noopener i]):not([rel~=noreferrer i])"
)


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
        wrong = [
            node for node in value.css(_ODD) if (node.attributes.get("target") or "").strip().lower() in _NEAR
        ]
        if wrong:
            names = "、".join(sorted({str(node.attributes.get("target")) for node in wrong})[:5])
            yield Problem(f"target 写错：{names}", f"target misspelt: {names}", value=names, at=wrong[0])
        if options.opener:
            open_ = [node for node in value.css(_OPENING) if _is_foreign(node.attributes, page)]
            if open_:
                yield Problem(f"{len(open_)} 个站外链接打开新窗口而没有 rel=noopener", f"{len(open_)} links without noopener",
                              value="noopener", at=open_[0])  # fmt: skip

    return window_target


def _is_foreign(attributes: dict[str, Any], page: PageView) -> bool:
    url = page.resolve(attributes.get("href") or "")
    return url is not None and not same_site(host_of(url), page.host)


FUNCTION = Function("windowTarget", WindowTargetOptions, build, __doc__ or "")
