"""ownerAgrees: the body that provides an interface is the one that owns its system in the inventory.

Judged is `info`: x-system-code, and x-provider-code (统一社会信用代码) or contact.name.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.openapi import table
from checks.functions.register_rows import entries, register_rows
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import fold
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class OwnerAgreesOptions:
    """`register` of systems."""

    register: str = "system"


def build(options: OwnerAgreesOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        info = table(value)
        code = str(info.get("x-system-code") or "")
        found = register_rows(context, options.register)
        if isinstance(found, Unknown):
            yield found
            return
        provider, name = (
            str(info.get("x-provider-code") or ""),
            str(table(info.get("contact")).get("name") or ""),
        )
        for row in entries(found, ("code",), code) if code else ():
            owner_code, owner = str(row.get("owner_code") or ""), str(row.get("owner_name") or "")
            if not provider and not name:
                yield Unknown(
                    Cause.NOT_COLLECTED,
                    "没有写明提供单位（x-provider-code 或 contact.name）",
                    "no provider is named (x-provider-code or contact.name)",
                )
            elif provider and owner_code and provider != owner_code:
                zh = f"提供单位 {provider} 与系统 {code} 登记的责任单位 {owner_code} 不一致"
                yield Problem(zh=zh, en=f"{provider} does not own {code}", value=f"{provider} {owner_code}")
            elif not (provider and owner_code) and owner and fold(name) != fold(owner):
                zh = f"提供单位“{name}”与系统 {code} 登记的责任单位“{owner}”不一致"
                yield Problem(zh=zh, en=f"{name} does not own {code}", value=f"{name} {owner}")

    return judge


FUNCTION = Function("ownerAgrees", OwnerAgreesOptions, build, __doc__ or "")
