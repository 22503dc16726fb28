"""Place: where a finding is, as one line."""

from checks.model.finding import Finding


def place(finding: Finding) -> str:
    """The place within the subject: `12:4 head > title`, `/paths/0`, `名单!B7`; empty for the whole subject."""
    at = finding.location
    parts = []
    if at.line is not None:
        parts.append(f"{at.line}:{at.column}" if at.column is not None else str(at.line))
    parts += [part for part in (at.selector, at.pointer, at.cell) if part]
    return " ".join(parts)
