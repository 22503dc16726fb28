"""Answer: what a running interface said to one request that was made from its definition."""

from dataclasses import dataclass
from typing import Any

from checks.model.exchange import Exchange
from checks.model.problem import Unknown


@dataclass(frozen=True, slots=True)
class Answer:
    """One read-only operation with its answer, or with why there is none to compare.

    `place` is its path and method (keys below `paths`), `request` the request line. `response` is what the
    definition says of an answer of that status, `key` under which key it does (None: not at all).
    """

    place: tuple[str, str]
    request: str
    exchange: Exchange | None = None
    unknown: Unknown | None = None
    key: str | None = None
    response: Any = None
