"""Known: the fingerprints of an earlier report, used as a baseline."""

from pathlib import Path

import orjson

from checks.reports.read import NotAReport, read_report


def read_known(path: Path) -> frozenset[str] | None:
    """All fingerprints of a `guiju.report/1` file, of one report or a list; None when it is none."""
    try:
        content = orjson.loads(path.read_bytes())
        each = content if isinstance(content, list) else [content]
        reports = [read_report(orjson.dumps(report)) for report in each]
    except (OSError, NotAReport, orjson.JSONDecodeError):
        return None
    return frozenset(finding.fingerprint for report in reports for finding in report.findings)
