"""Columns: the columns of one site with what their lists show."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final

from checks.artefacts.entries import Entry
from checks.artefacts.url import split
from checks.model.target import Target

_LATER_PAGE: Final = re.compile(
    r"/(?:index|list|common_list|col)?[_-]?(?:[1-9]\d*)\.(?:s?html?|jsp|php|aspx?)$"
    r"|/(?:index|list)[_-]\d+\.\w+$|[?&](?:page|pageno|pageindex|curpage|p)=(?!1(?:&|$))\d+",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Column:
    """One column page as read: its list, and what stands there when the list is empty."""

    url: str
    name: str
    column_type: str | None
    entries: tuple[Entry, ...]
    cause: str | None
    note_chars: int


@dataclass(slots=True)
class Columns:
    """Gathers column pages; `rows` gives the table `columns`, with dates of articles filled in at the end.

    The type of a column is what the target declares for its address, else the first type of the mapping
    `column-types` whose words stand in ColumnType or the name.
    """

    target: Target
    types: Mapping[str, Sequence[str]]
    today: date
    _columns: list[Column] = field(default_factory=list)
    _published: dict[str, date] = field(default_factory=dict)

    def take(self, column: Column) -> None:
        """Remember one column page."""
        self._columns.append(column)

    def take_article(self, url: str, published: date) -> None:
        """Remember when an article says it was published."""
        self._published[url] = published

    def rows(self) -> Iterator[tuple[Any, ...]]:
        """Rows of the table `columns`; later pages of a paged list are no columns of their own.

        What an article says of itself goes before what a list shows of it, which may lack the year.
        """
        declared = self._declared()
        for column in self._columns:
            if is_later_page(column.url):
                continue
            dates = [
                day for entry in column.entries if (day := self._published.get(entry.url) or entry.published)
            ]
            past = [day for day in dates if day <= self.today]
            said = declared.get(column.url, {})
            cycle = said.get("cycle_days")
            yield (
                column.url, column.name or None, said.get("type") or self._type(column), level(column.url),
                len(column.entries), len(dates), max(past).isoformat() if past else None, column.cause is None,
                column.cause, column.note_chars, cycle if isinstance(cycle, int) else None,
            )  # fmt: skip

    def _type(self, column: Column) -> str | None:
        for text in (column.column_type or "", column.name):
            for kind, words in self.types.items():
                if any(word in text for word in words):
                    return kind
        return None

    def _declared(self) -> dict[str, Mapping[str, Any]]:
        columns = self.target.declared.get("columns")
        if not isinstance(columns, list | tuple):
            return {}
        return {str(each["url"]): each for each in columns if isinstance(each, Mapping) and "url" in each}


def is_later_page(url: str) -> bool:
    """Whether an address is the second or a later page of a list, by its form."""
    return _LATER_PAGE.search(url) is not None


def level(url: str) -> int:
    """How deep a column stands: the number of folders in its path; a list page in the root counts as 1."""
    path = split(url).target.partition("?")[0]
    return max(1, sum(1 for part in path.split("/")[:-1] if part))
