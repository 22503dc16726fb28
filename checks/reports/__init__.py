"""Reports: one pure function a format, report in, text out."""

from collections.abc import Sequence
from typing import Final, Protocol

from checks.model.report import Report
from checks.model.rulebook import Rulebook
from checks.reports import csv_, github, json_, junit, markdown, sarif, text, xlsx


class Format(Protocol):
    """What each module of this folder offers; `render_all` writes several reports as one document.

    `lang` is `zh` or `en`. Only XLSX is bytes. The same report always gives the same text.
    """

    @property
    def suffix(self) -> str:
        """The ending of a file name, with its dot."""

    @property
    def media_type(self) -> str:
        """The MIME type without parameters; text is UTF-8."""

    def render(self, report: Report, rulebook: Rulebook, *, lang: str = "zh") -> str | bytes:
        """One report."""

    def render_all(self, reports: Sequence[Report], rulebook: Rulebook, *, lang: str = "zh") -> str | bytes:
        """Several reports as one document."""


FORMATS: Final[dict[str, Format]] = {
    "csv": csv_,
    "github": github,
    "json": json_,
    "junit": junit,
    "markdown": markdown,
    "sarif": sarif,
    "text": text,
    "xlsx": xlsx,
}
