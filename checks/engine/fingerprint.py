"""Fingerprint: the name of a defect that stays the same from run to run."""

import hashlib


def fingerprint(rule: str, subject: str, defect: str, occurrence: int = 0) -> str:
    """32 hex digits made of rule, subject and defect; never of a line number.

    `occurrence` tells equal defects of one subject apart (0 for the first).
    """
    parts = [rule, subject, defect] + ([str(occurrence)] if occurrence else [])
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:32]
