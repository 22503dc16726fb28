"""Place: where a finding is, as one line."""

from pathlib import PurePath

from checks.model.finding import Finding
from checks.model.report import Report


def place(finding: Finding) -> str:
    """The place within the subject: `12:4 head > title`, `/paths/0`, `名单!B7`; empty for the whole subject."""
    at = finding.location
    parts = []
    if at.line is not None:
        parts.append(f"{at.line}:{at.column}" if at.column is not None else str(at.line))
    parts += [part for part in (at.selector, at.pointer, at.cell) if part]
    return " ".join(parts)


def file_of(report: Report, finding: Finding) -> str | None:
    """The file that a finding stands in, as seen from where the check was started; None when it is in none."""
    subject, record = finding.subject, finding.evidence.record
    source = PurePath(report.source) if report.source else None
    if "://" in subject:
        saved = source is not None and report.target.kind == "site" and record and ":" not in record
        if source is None or not saved:
            return None
        return (source if source.name == record else source / record).as_posix()
    if source is None or report.target.kind not in ("interface", "wsdl"):
        return subject
    return (source.parent / subject).as_posix()
