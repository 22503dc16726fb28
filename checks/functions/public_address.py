"""publicAddress: an address can be opened by others than its author.

The value is an address as written, or an element or region: then every address (href and src) below it is
judged, a problem each. Fails for `file:`, a drive (`C:\\`), a share, localhost, a private, loopback or
link-local IP and a host without a dot, whatever their case, percent-encoded or not. Relative addresses
hold. Nothing is fetched.
Source: 国办秘函〔2019〕19号 链接可用性.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.markup.address import unusable
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class PublicAddressOptions:
    """No options."""


def build(options: PublicAddressOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def public_address(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if isinstance(value, str):
            yield from _judge(value)
        elif hasattr(value, "css"):
            page: PageView = context.artefact
            if all(unusable(address) is None for name in ("href", "src") for address in page.values(name)):
                return
            within = None if value.tag == "html" else {node.mem_id for node in value.css("[href], [src]")}
            for name in ("href", "src"):
                for node, attributes in page.having(name):
                    address = attributes.get(name) or ""
                    if unusable(address) is not None and (within is None or node.mem_id in within):
                        yield from _judge(address, node)

    return public_address


def _judge(address: str, at: Value = None) -> Iterable[Problem]:
    why = unusable(address)
    if why is not None:
        yield Problem(
            f"外部无法打开的地址（{why}）：{address}", f"nobody else can open {address}", value=address, at=at
        )


FUNCTION = Function("publicAddress", PublicAddressOptions, build, __doc__ or "")
