"""Marks: what pages of government sites carry: codes, records, the party mark, the error-report entry, times."""
