"""Selector: how a rule on records names the cells it judges.

`FIELD` is the field's cell where it is filled; `cell(FIELD, …)` the first of them that says something, else the
first that has a column, filled or not; `row` the row itself. `… =~ PATTERN` takes only cells whose text (NFKC,
no white space) the pattern matches (RE2), and then the pattern's first group where it has one.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from checks.artefacts.schema import SCHEMAS
from checks.model.sentence import Said, Sentence, problem
from checks.model.text import tidy

_FORM: Final = re.compile(
    r"\s*(?:(?P<row>row)|cell\(\s*(?P<cells>\w+(?:\s*,\s*\w+)*)\s*\)|(?P<field>\w+))\s*(?:=~\s*(?P<pattern>\S.*?))?\s*",
    re.DOTALL,
)
_SPACE: Final = re.compile(r"\s+")
_PLAIN: Final = re.compile(r"[!-~]*")
FIELDS: Final = frozenset(field for schema in SCHEMAS.values() for field in schema.fields)
NOTHING: Final = frozenset(("", "-", "--", "—", "——", "/", "无", "暂无", "null", "n/a", "none", "nan"))
"""Folded texts that stand for an empty cell."""


class CellError(Said, ValueError):
    """A selector of cells that cannot be used; one sentence says why."""


@dataclass(frozen=True, slots=True)
class Selector:
    """A parsed selector: no `fields` means the row; `filled` leaves empty cells out."""

    fields: tuple[str, ...]
    filled: bool
    pattern: Any = None

    def take(self, text: str) -> str | None:
        """What the pattern takes of a text: its first group, else the whole text; None: no match."""
        plain = text if _PLAIN.fullmatch(text) else _SPACE.sub("", tidy(text))
        try:
            found = self.pattern.search(plain)
        except UnicodeEncodeError:
            return None
        if found is None:
            return None
        return str(found.group(1) or "") if self.pattern.groups else text


@lru_cache(maxsize=4096)
def parse_selector(written: str) -> Selector:
    """The selector; raises `CellError` for one that cannot be used."""
    form = _FORM.fullmatch(written)
    if form is None:
        raise CellError(
            f"{written} 不是字段选择器：写 字段名、cell(字段名, …) 或 row，后面可接 =~ 正则",
            f"{written} selects no field: write FIELD, cell(FIELD, …) or row, then perhaps =~ PATTERN",
        )
    names = form["cells"] or form["field"] or ""
    fields = tuple(name.strip() for name in names.split(",") if name.strip())
    unknown = next((name for name in fields if name not in FIELDS), None)
    if unknown:
        raise CellError(f"登记表中没有字段 {unknown}", f"no register has the field {unknown}")
    if form["pattern"] and form["row"]:
        raise CellError("row 后面不能接 =~", "=~ cannot follow row")
    return Selector(fields, form["field"] is not None, _compile(form["pattern"]))


def selector_problem(written: str) -> Sentence | None:
    """Why a selector cannot be used, in one sentence; None when it can."""
    return problem(parse_selector, written)


def field_problem(written: str) -> Sentence | None:
    """Why a `field` cannot be used: as `selector_problem`, and it must name a field."""
    if written.strip() == "row":
        return Sentence("field 要写字段名，不能写 row", "field names a field; it cannot be row")
    return selector_problem(written)


def _compile(pattern: str | None) -> Any:
    if pattern is None:
        return None
    import re2

    options = re2.Options()
    options.log_errors = False
    try:
        return re2.compile(pattern, options=options)
    except re2.error as error:
        raise CellError(
            f"正则 {pattern} 不能使用：{error}", f"the pattern {pattern} cannot be used: {error}"
        ) from None
