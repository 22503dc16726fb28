"""Reports: one pure function a format, report in, text out."""

import importlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, Protocol, cast

from checks.model.report import Report
from checks.model.rulebook import Rulebook


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


MODULES: Mapping[str, str] = {
    "csv": "csv_",
    "github": "github",
    "json": "json_",
    "junit": "junit",
    "markdown": "markdown",
    "sarif": "sarif",
    "text": "text",
    "xlsx": "xlsx",
}
"""The module of every format by its name on the command line, sorted."""


class Formats(Mapping[str, Format]):
    """Formats by name; each module is imported when it is first asked for."""

    def __getitem__(self, name: str) -> Format:
        """The format of that name; raises `KeyError`."""
        return cast(Format, importlib.import_module(f"{__name__}.{MODULES[name]}"))

    def __iter__(self) -> Iterator[str]:
        """The names, sorted."""
        return iter(MODULES)

    def __len__(self) -> int:
        """How many there are."""
        return len(MODULES)

    def __contains__(self, name: object) -> bool:
        """Whether there is one of that name; nothing is imported."""
        return name in MODULES


FORMATS: Final[Mapping[str, Format]] = Formats()
"""Every format by its name, sorted."""
