"""wsdlPassword: no operation takes a plain password, unless it is the one that logs in."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.openapi import words_of
from checks.model.context import Context
from checks.model.expression import compile_expression
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class WsdlPasswordOptions:
    """Words of names, and a pattern of operations that log in."""

    names: tuple[str, ...] = ("password", "passwd", "pwd", "secret")
    logins: str = "login|logon|check|auth|sign"


def build(options: WsdlPasswordOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    names = frozenset(options.names)
    pardon = compile_expression(options.logins, "i")

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not hasattr(value, "iterancestors"):
            return
        name = str(value.get("name", ""))
        if not set(words_of(name)) & names:
            return
        owner = next((each for each in value.iterancestors() if each.get("name")), None)
        operation = str(owner.get("name", "")) if owner is not None else ""
        if operation.endswith("Response") or pardon.search(operation):
            return
        zh = f"{operation} 以参数 {name} 传递口令，请改用令牌请求头"
        yield Problem(zh=zh, en=f"{operation} takes the password {name}", value=f"{operation} {name}")

    return judge


FUNCTION = Function("wsdlPassword", WsdlPasswordOptions, build, __doc__ or "")
