"""Label: the one word behind the codes and spellings of a coded column."""

from collections.abc import Mapping
from typing import Any, Final

from checks.artefacts.schema import SCHEMAS
from checks.model.coded import labels_of, yes_no
from checks.model.shelf import Shelf
from checks.model.target import Target
from checks.model.text import fold

TABLE: Final = "code-table-"
"""Mappings of numbers to labels are called `code-table-NAME`."""

_MOST_SEEN: Final = 10_000


class Labels:
    """Translates cells of coded columns to the labels of their code lists.

    Numbers mean nothing by themselves: they are read through the code table that the target declares
    (`code_tables: NAME`, or one NAME for each register or field). What is not in the list stays as written.
    """

    def __init__(self, shelf: Shelf, mappings: Mapping[str, Mapping[str, object]], target: Target) -> None:
        self._shelf = shelf
        self._mappings = mappings
        self._declared = target.declared.get("code_tables")
        self._known: dict[tuple[str, str], Mapping[str, str]] = {}
        self._seen: dict[tuple[str, str, str], str] = {}

    def label(self, register: str, field: str, written: str) -> str:
        """The label for a written cell; the text itself when there is none."""
        seen = self._seen.get((register, field, written))
        if seen is not None:
            return seen
        label = self._find(register, field, fold(written)) or written
        if len(self._seen) < _MOST_SEEN:
            self._seen[register, field, written] = label
        return label

    def _find(self, register: str, field: str, folded: str) -> str | None:
        known = self._known.get((register, field))
        if known is None:
            known = self._known[register, field] = self._of(register, field)
        label = known.get(folded)
        if label is None and SCHEMAS[register].fields[field].type == "boolean":
            return yes_no(folded)
        return label

    def _of(self, register: str, field: str) -> Mapping[str, str]:
        codelist = self._shelf.codelists.get(SCHEMAS[register].fields[field].codelist)
        labels = dict(labels_of(codelist)) if codelist else {}
        for number, label in self._table(register, field).items():
            labels[fold(str(number))] = labels.get(fold(str(label)), str(label))
        return labels

    def _table(self, register: str, field: str) -> Mapping[str, Any]:
        name = self._declared
        if isinstance(name, Mapping):
            name = name.get(field, name.get(register))
        if isinstance(name, Mapping):
            name = name.get(field)
        codes = self._mappings.get(f"{TABLE}{name}", {}).get("codes") if name else None
        table = codes.get(field) if isinstance(codes, Mapping) else None
        return table if isinstance(table, Mapping) else {}
