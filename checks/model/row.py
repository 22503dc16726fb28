"""Row: what a predicate may ask of the record around the cell it judges."""

from typing import Protocol

from checks.model.context import Context
from checks.model.value import ABSENT, Value


class Row(Protocol):
    """The part of a record that predicates rely on: `value` gives another field's cell.

    A field without a column is `ABSENT`, an empty cell "".
    """

    def value(self, field: str) -> Value: ...  # noqa: D102 - see the class


def beside(context: Context, field: str) -> Value:
    """The value of another field of the judged record; `ABSENT` outside records and for absent columns."""
    value = getattr(context.artefact, "value", None)
    return value(field) if callable(value) else ABSENT
