"""Unread: whether nothing of a target could be judged, and why."""

from checks.model.cause import Cause
from checks.model.report import Report


def unread(report: Report) -> bool:
    """Whether nothing of the target could be judged at all."""
    pages = report.coverage.artefacts.get("page", 0)
    if report.target.kind == "site":
        return pages == 0 or pages == len(report.coverage.unread)
    return sum(report.coverage.artefacts.values()) == len(report.coverage.unread)


def first_cause(report: Report) -> Cause | None:
    """The cause that stands first: of what could not be read, else of what could not be decided."""
    causes = [one.cause for one in report.coverage.unread]
    causes += [finding.cause for finding in report.findings if finding.cause is not None]
    return causes[0] if causes else None
