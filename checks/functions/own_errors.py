"""ownErrors: the page's own scripts run without uncaught errors.

Own are scripts that stand on the page or come from a host of its registered domain; errors of others' scripts are not
the page's. Where some script could not be fetched, its absence may be the cause: then it cannot be told.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.host import host_of, same_site
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import clip
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class OwnErrorsOptions:
    """No options."""


def build(options: OwnErrorsOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def own_errors(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page = context.artefact
        errors = [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
        own = [each for each in errors if _is_own(str(each.get("url") or ""), page)]
        if not own:
            return
        missing = lost_script(page)
        if missing is not None:
            yield Unknown(
                Cause.NOT_COLLECTED,
                f"脚本 {missing} 没有取到，报错可能由此而来",
                f"the script {missing} was not fetched, which may be why there are errors",
            )
            return
        seen: set[str] = set()
        for each in own:
            message = clip(str(each.get("message") or ""), 160)
            if message in seen:
                continue
            seen.add(message)
            where = f"{clip(str(each.get('url') or ''), 120)}:{each.get('line', 0)}"
            yield Problem(f"脚本报错：{message}（{where}）", f"{message} ({where})", message)

    return own_errors


def lost_script(page: Any) -> str | None:
    """The address of a script that the browser could not get; None when it got them all."""
    for each in page.seen.get("undelivered") or ():
        if isinstance(each, dict) and each.get("type") == "script":
            return clip(str(each.get("url") or ""), 120)
    return None


def _is_own(url: str, page: Any) -> bool:
    host = host_of(url)
    return not host or same_site(host, page.host) or host in page.target.hosts


FUNCTION = Function("ownErrors", OwnErrorsOptions, build, __doc__ or "")
