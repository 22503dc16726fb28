"""loginScheme: a definition names the platform's way of logging in, and every operation that is not public uses it.

`headers`: names of the apiKey headers that carry the platform's ticket or token (without case).
`issuers`: beginnings of the addresses of its openIdConnect configuration. Without both nothing can be told.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from checks.functions.openapi import all_operations, rows, schemes_of, security_of, table
from checks.functions.surroundings import document, resolver
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class LoginSchemeOptions:
    """Names of headers, and issuers."""

    headers: tuple[str, ...] = ()
    issuers: tuple[str, ...] = ()


def build(options: LoginSchemeOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""
    headers = {name.lower() for name in options.headers}

    def is_platform(scheme: dict[str, Any]) -> bool:
        if scheme.get("type") == "apiKey":
            return scheme.get("in") == "header" and str(scheme.get("name", "")).lower() in headers
        address = str(scheme.get("openIdConnectUrl", ""))
        return scheme.get("type") == "openIdConnect" and address.startswith(options.issuers)

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        resolve, whole = resolver(context), table(document(context))
        schemes = {name: table(resolve(each)) for name, each in schemes_of(whole, resolve).items()}
        platform = {name for name, scheme in schemes.items() if is_platform(scheme)}
        if not headers and not options.issuers:
            yield Unknown(
                Cause.NOT_COLLECTED,
                "没有设定统一身份认证的登录方案",
                "no login of the identity platform is configured",
            )
        elif not platform:
            if not options.issuers and any(each.get("type") == "openIdConnect" for each in schemes.values()):
                yield Unknown(
                    Cause.NOT_COLLECTED,
                    "没有设定统一身份认证的 openIdConnect 签发地址",
                    "no openIdConnect issuer of the identity platform is configured",
                )
                return
            names = "、".join(options.headers)
            zh = f"没有声明统一身份认证的登录方案，请声明票据请求头（{names}）或平台的 openIdConnect"
            yield Problem(zh=zh, en="the login of the platform is not declared", at=())
        for path, method, operation in all_operations(context, resolve) if platform else ():
            if operation.get("x-public") is True:
                continue
            security = rows(security_of(operation, whole))
            if not security or not all(platform & table(each).keys() for each in security):
                where = f"{method.upper()} {path}"
                zh = f"{where} 没有使用统一身份认证，公开接口请标 x-public: true"
                at = ("paths", path, method)
                yield Problem(zh=zh, en=f"{where} is open to other logins", value=where, at=at)

    return judge


FUNCTION = Function("loginScheme", LoginSchemeOptions, build, __doc__ or "")
