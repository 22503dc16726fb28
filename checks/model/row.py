"""Row: what a predicate may ask of the record around the cell it judges."""

from typing import Protocol, runtime_checkable

from checks.model.context import Context
from checks.model.value import ABSENT, Value


@runtime_checkable
class Row(Protocol):
    """The part of a record that predicates rely on: `value` gives another field's cell.

    A field without a column is `ABSENT`, an empty cell "".
    """

    def value(self, field: str) -> Value: ...  # noqa: D102 - see the class


def beside(context: Context, field: str) -> Value:
    """The value of another field of the judged record; `ABSENT` outside records and for absent columns."""
    artefact = context.artefact
    return artefact.value(field) if isinstance(artefact, Row) else ABSENT
