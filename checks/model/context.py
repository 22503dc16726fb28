"""Context: what a predicate may know besides the value."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from checks.model.target import Target


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one judgement.

    `captured_at` (aware UTC) is the clock for freshness, `as_of` says which law applies; `artefact` is the
    page, response, record, … being judged.
    """

    target: Target
    captured_at: datetime
    as_of: date
    artefact: Any = None
