"""Axe: what axe-core said of one element."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Literal


@dataclass(frozen=True, slots=True)
class AxeNode:
    """One node of one axe-core rule's result.

    `outcome` is axe's: `violations`, `incomplete` (a person must look) or `passes` (then no node is named, and
    it stands for all that passed). `target` is axe's selector, `html` the element's start, `message` why, in
    English, `data` what the deciding check measured (colours and ratio of `color-contrast`, …).
    """

    rule: str
    outcome: Literal["violations", "incomplete", "passes"]
    target: str = ""
    html: str = ""
    message: str = ""
    data: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
