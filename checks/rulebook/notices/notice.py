"""Notice: what a format of faults gets to show."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from checks.rulebook.fault import Fault, Lang


@dataclass(frozen=True, slots=True)
class Notice:
    """Faults whose paths are as the reader opens them, and how many files were read."""

    faults: Sequence[Fault]
    files: int
    lang: Lang = "zh"

    @property
    def errors(self) -> int:
        """How many make the standards unusable."""
        return sum(fault.severity == "error" for fault in self.faults)


Render = Callable[[Notice], str]
