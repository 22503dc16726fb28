"""Opinion: what somebody said of a draft, and what became of it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Answer = Literal["adopted", "partly", "declined"]
"""采纳, 部分采纳, 不采纳."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """One opinion on a draft; `answer` is None until there is one, `reason` tells why it was not followed."""

    who: str
    clause: str
    text: str
    received: date | None = None
    answer: Answer | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Consultation:
    """The time in which a draft stood open for comment, both days included, and what was said."""

    opened: date
    closes: date
    opinions: tuple[Opinion, ...] = ()
