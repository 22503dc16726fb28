"""ownerNamespace: a namespace lies under the owner's domain, when that is known."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class OwnerNamespaceOptions:
    """No options."""


def build(options: OwnerNamespaceOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        domain = context.target.main_domain or getattr(
            getattr(context.artefact, "target", None), "main_domain", None
        )
        if domain and isinstance(value, str) and domain.lower() not in value.lower():
            zh = f"命名空间 {value} 不含本单位域名 {domain}，请改用自己的域名"
            yield Problem(zh=zh, en=f"{value} lacks the domain {domain}", value=value)

    return judge


FUNCTION = Function("ownerNamespace", OwnerNamespaceOptions, build, __doc__ or "")
