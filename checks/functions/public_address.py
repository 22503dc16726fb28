"""publicAddress: an address can be opened by others than its author.

The value is an address as written. Fails for `file:`, a drive (`C:\\`), a share, localhost, a private, loopback or
link-local IP and a host without a dot, whatever their case, percent-encoded or not. Relative addresses hold. Nothing
is fetched. Source: 国办秘函〔2019〕19号 链接可用性.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.markup.address import unusable
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class PublicAddressOptions:
    """No options."""


def build(options: PublicAddressOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def public_address(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        why = unusable(value) if isinstance(value, str) else None
        if why is not None:
            yield Problem(
                f"外部无法打开的地址（{why}）：{value}", f"nobody else can open {value}", value=value
            )

    return public_address


FUNCTION = Function("publicAddress", PublicAddressOptions, build, __doc__ or "")
