"""tableHeaders: a table of data says what its rows and columns are.

The value is a `table`. One with at least `rows` by `columns` cells is taken for data when it has a caption,
a border, or `dataRows` rows of the same number of short cells; then it needs a `th`, or cells with `scope`
or `headers`. Cells that each name what they say (“文号：1号”) make a card and hold, as do tables in or around
other tables, with `role=presentation`, or hidden: they lay out a page.
Source: WCAG 1.3.1 (H51, H63).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import clip, tidy
from checks.model.value import Value

_NAMED: Final = re.compile(r"[^\W\d_]{2,12}\s?[:：]\s?\S")
_SHORT: Final = 40
_MOST: Final = 200


@dataclass(frozen=True, slots=True)
class TableHeadersOptions:
    """`rows`, `columns`: smaller tables are not judged; `dataRows`: equal rows that make a table data (trial)."""

    rows: int = 2
    columns: int = 2
    dataRows: int = 3


def build(options: TableHeadersOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def table_headers(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not hasattr(value, "mem_id") or page.hidden(value):
            return
        role = (value.attributes.get("role") or "").strip().lower()
        if (
            role in ("none", "presentation")
            or _nested(value)
            or value.css_first("th, [scope], [headers], [role=columnheader]")
        ):
            return
        if is_data(value, options):
            shown = clip(tidy(value.text(separator=" ")), 40)
            yield Problem(
                f"数据表没有表头单元格：{shown}", f"a data table without header cells: {shown}", value=shown
            )

    return table_headers


def is_data(table: Any, options: TableHeadersOptions) -> bool:
    """Whether a table holds data rather than the layout of a page."""
    rows = [[tidy(cell.text()) for cell in row.css("td")] for row in table.css("tr")[:_MOST]]
    rows = [row for row in rows if row]
    wide = [row for row in rows if len(row) >= options.columns]
    if len(wide) < options.rows:
        return False
    border = (table.attributes.get("border") or "0").strip()
    if table.css_first("caption") is not None or border not in ("0", "0px", "no", ""):
        return True
    even = [
        row
        for row in wide
        if len(row) == len(wide[0]) and all(len(cell) <= _SHORT for cell in row) and any(row)
    ]
    if all(_NAMED.match(cell) for row in even for cell in row if cell):
        return False
    return len(even) >= options.dataRows and len(even) * 2 > len(rows)


def _nested(table: Any) -> bool:
    if len(table.css("table")) > (
        table.css_first("table") is not None and table.css_first("table").mem_id == table.mem_id
    ):
        return True
    above = table.parent
    for _ in range(40):
        if above is None:
            return False
        if above.tag == "table":
            return True
        above = above.parent
    return False


FUNCTION = Function("tableHeaders", TableHeadersOptions, build, __doc__ or "")
