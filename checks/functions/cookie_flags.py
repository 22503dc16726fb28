"""cookieFlags: cookies of a session are kept from scripts and from plain http.

The value is the text, or list of texts, of `Set-Cookie`. Judged are cookies whose name matches `names`
(session ids); each needs HttpOnly, and on an https address Secure. One problem a cookie.
Source: RFC 6265 §4.1.2; GB/T 22239-2019（trial）.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.model.context import Context
from checks.model.expression import parse_expression
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class CookieFlagsOptions:
    """`names`: which cookies are judged, a regular expression."""

    names: str = "/sess|sid$|token|auth|jsessionid|phpsessid|asp\\.net/i"


def build(options: CookieFlagsOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` for a pattern that cannot be compiled."""
    expression = parse_expression(options.names)

    def cookie_flags(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        secure = str(getattr(context.artefact, "subject", "")).startswith("https:")
        for text in value if isinstance(value, list) else [value]:
            if not isinstance(text, str):
                continue
            name = text.partition("=")[0].strip()
            flags = {part.partition("=")[0].strip().lower() for part in text.split(";")[1:]}
            wanted = ["HttpOnly", *(["Secure"] if secure else [])]
            lacking = [flag for flag in wanted if flag.lower() not in flags]
            if expression.search(name) and lacking:
                shown = "、".join(lacking)
                yield Problem(
                    f"Cookie {name} 缺少 {shown}", f"cookie {name} lacks {', '.join(lacking)}", value=name
                )

    return cookie_flags


FUNCTION = Function("cookieFlags", CookieFlagsOptions, build, __doc__ or "")
