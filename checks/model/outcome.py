"""Outcome: what judging one artefact by one rule ended in."""

from enum import StrEnum


class Outcome(StrEnum):
    """The five outcomes of W3C EARL 1.0 and the ACT Rules Format; the values are their words."""

    PASSED = "passed"
    FAILED = "failed"
    INAPPLICABLE = "inapplicable"
    CANT_TELL = "cantTell"
    UNTESTED = "untested"
