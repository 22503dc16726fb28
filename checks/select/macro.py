"""Macro: what a query may call beside DuckDB's own functions."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Macro:
    """A function of SQL: its parameters, one line for the reader of the reference page, its body."""

    name: str
    parameters: tuple[str, ...]
    doc: str
    body: str

    @property
    def call(self) -> str:
        """As it is written in a query."""
        return f"{self.name}({', '.join(self.parameters)})"

    @property
    def definition(self) -> str:
        """The statement that makes it known to a session."""
        return f"CREATE MACRO {self.call} AS {self.body}"


SAID: Final = Macro(
    "said", ("zh", "en"), "同一句话的中文和英文，写在 detail 列：为什么判不了", "{'zh': zh, 'en': en}"
)
"""Every session knows it: a `Sentence`, as a query says it."""
