"""Value: what a field reads from the elements it names."""

from collections.abc import Callable, Sequence
from typing import Any

from checks.model.artefact import Reading
from checks.model.value import ABSENT


def attribute(node: Any, name: str) -> Any:
    """The value of an attribute: "" when none was written, ABSENT without the attribute."""
    attributes = node.attributes
    return (attributes[name] or "") if name in attributes else ABSENT


def first(nodes: Sequence[Any], value_of: Callable[[Any], Any]) -> Reading:
    """The first value that is not blank, else the first that is there, else ABSENT at the first node."""
    blank: Reading | None = None
    for node in nodes:
        value = value_of(node)
        if value is not ABSENT:
            if value.strip():
                return Reading(value, node)
            blank = blank or Reading(value, node)
    return blank or Reading(ABSENT, nodes[0])
