"""Decision: what a person said of findings, with reason, owner and expiry."""

from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase
from typing import Final, Literal

from checks.model.finding import Status

Sort = Literal["waive", "confirm", "dismiss"]
Problem = Literal["malformed", "unknown-rule", "not-waivable", "expired", "unused"]

STATUS: Final[dict[Sort, Status]] = {"waive": "waived", "confirm": "confirmed", "dismiss": "dismissed"}
"""What a decision makes of a finding's status."""


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision of a waiver file.

    It speaks of the findings of `rule` whose subject matches `subject` (a shell pattern; None: any) and whose
    fingerprint is `fingerprint` (None: any). `waive` excuses a failure; `confirm` and `dismiss` answer a
    candidate that only a person can judge. It counts up to and including `expires`. `path`, `line` and
    `column` say where it is written.
    """

    sort: Sort
    rule: str
    reason: str
    owner: str
    expires: date | None = None
    subject: str | None = None
    fingerprint: str | None = None
    path: str = ""
    line: int = 1
    column: int = 1

    def meets(self, subject: str, fingerprint: str) -> bool:
        """Whether subject and fingerprint of a finding are those it speaks of."""
        if self.fingerprint is not None and self.fingerprint != fingerprint:
            return False
        return self.subject is None or fnmatchcase(subject, self.subject)


@dataclass(frozen=True, slots=True)
class Misfit:
    """A decision, or a part of a waiver file, that does not count; `problem` names why.

    `malformed`: cannot be read; `unknown-rule`; `not-waivable`; `expired`; `unused`: no finding is meant.
    """

    problem: Problem
    zh: str
    en: str
    path: str
    line: int
    column: int
