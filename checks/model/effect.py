"""Effect: what a failure does to the score (国办秘函〔2019〕19号: 单项否决, 扣分)."""

from dataclasses import dataclass
from typing import Literal

Per = Literal["finding", "page", "site"]


@dataclass(frozen=True, slots=True)
class Veto:
    """One failure makes the target unqualified; nothing is scored then."""


@dataclass(frozen=True, slots=True)
class Deduct:
    """Points taken off: `points` for each finding, page or once a site, never more than `cap`."""

    points: float
    per: Per = "site"
    cap: float | None = None


@dataclass(frozen=True, slots=True)
class Advice:
    """A failure is told and does not touch the score."""


Effect = Veto | Deduct | Advice
