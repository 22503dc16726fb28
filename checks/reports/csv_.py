"""CSV: the ledger (整改台账) for spreadsheets; no cell can be run as a formula."""

import csv
import io
from collections.abc import Sequence
from typing import Final

from checks.model.report import Report
from checks.model.rulebook import Rulebook
from checks.reports.inert import cell
from checks.reports.ledger import header, rows

suffix: Final = ".csv"
media_type: Final = "text/csv"

_BOM: Final = "\ufeff"
"""Without it Excel reads UTF-8 as the system's code page."""


def render(report: Report, rulebook: Rulebook, *, lang: str = "zh") -> str:
    """One row a finding, under one heading row (RFC 4180 with a byte order mark)."""
    return render_all((report,), rulebook, lang=lang)


def render_all(reports: Sequence[Report], rulebook: Rulebook, *, lang: str = "zh") -> str:
    """The findings of all reports in one ledger."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(header(lang))
    for row in rows(reports, rulebook, lang):
        writer.writerow([cell(value) for value in row])
    return _BOM + text.getvalue()
