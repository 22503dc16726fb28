"""Header: which column of a sheet holds which field of which register."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from checks.artefacts.cell import text_of
from checks.artefacts.schema import COMPANIONS, SCHEMAS, TITLES
from checks.artefacts.sheet import Row, Sheet
from checks.model.text import fold

FIRST_ROWS: Final = 10
"""How far down a header is looked for."""

LEAST: Final = 3
"""Fewer known headers than this are no header."""

JOINED: Final = frozenset(("class_name",))
"""Fields that a template may split over several columns."""

RUNNING: Final = frozenset(("序号",))
"""Headers of columns that only count the rows, where another column is headed by the same field's other labels."""

_LONGEST: Final = 60
_NOISE: Final = re.compile(r"[\s*※★☆·]+")
_REMARK: Final = re.compile(r"[(\[【].*?[)\]】]$")
_NUMBER: Final = re.compile(r"^\(?[0-9一二三四五六七八九十]{1,2}[)、.:]")
_CIRCLED: Final = re.compile(r"^[①-⑳]")
_OBJECT: Final = re.compile(r"^(政务|公共)?(信息|数据)?(资源)?(目录|集)?(?=..)")
"""What the columns of a catalogue name before the word that counts: 资源标签, 目录发布时间, 数据资源提供方."""

_OBJECTS: Final = ("data_catalogue",)
_ITSELF: Final = ("名称", "全称")
_PREFERRED: Final = {"service-data": frozenset(("matter_name",))}

Labels = Mapping[str, Mapping[str, tuple[str, ...]]]
"""Register to folded label to the fields it may stand for, the likeliest first."""


@dataclass(frozen=True, slots=True)
class Layout:
    """What the columns of a sheet hold: `columns` and `companion` pair a column from 0 with a field.

    `row` is the header's number (0 where the format names the columns); `headers` the text above each
    column; `unmapped` the columns whose header stands for nothing known.
    """

    register: str
    row: int
    columns: tuple[tuple[int, str], ...]
    companion: tuple[tuple[int, str], ...]
    headers: Mapping[int, str]
    unmapped: tuple[int, ...]

    @property
    def fields(self) -> frozenset[str]:
        """The fields of the register that have a column."""
        return frozenset(field for _, field in self.columns)

    @property
    def companion_fields(self) -> frozenset[str]:
        """The fields of the companion register that have a column."""
        return frozenset(field for _, field in self.companion)


def read_labels(mappings: Mapping[str, Mapping[str, object]]) -> Labels:
    """All labels: those of the mappings that name a register, each field's own label, and its name."""
    found: dict[str, dict[str, list[str]]] = {name: {} for name in SCHEMAS}
    for name in sorted(mappings):
        register, fields = mappings[name].get("register"), mappings[name].get("fields")
        if not isinstance(fields, Mapping) or register not in found:
            continue
        for field, labels in fields.items():
            if field in SCHEMAS[str(register)].fields and isinstance(labels, Sequence):
                _add(found[str(register)], str(field), [str(label) for label in labels])
    for schema in SCHEMAS.values():
        for field in schema.fields.values():
            _add(found[schema.name], field.name, [field.label, field.name])
    return {name: {label: tuple(fields) for label, fields in known.items()} for name, known in found.items()}


def normal(header: str) -> str:
    """A header as labels are compared: NFKC, no asterisks, spaces or line breaks, case folded."""
    return _NOISE.sub("", fold(header)).rstrip(":")


def recognise(
    sheet: Sheet,
    first: Sequence[Row],
    labels: Labels,
    register: str | None = None,
    profile: str | None = None,
) -> Layout | None:
    """The layout that explains most headers within the first rows; None when fewer than three are known.

    `register` is the one declared for the file; `profile` decides between fields that share a label.
    """
    if sheet.keys is not None:
        candidates = [(0, dict(enumerate(sheet.keys)), _no_groups)]
    else:
        candidates = [_composed(first, index) for index in range(min(len(first), FIRST_ROWS))]
    best: tuple[tuple[int, ...], Layout] | None = None
    for row, headers, groups in candidates:
        for name in [register] if register in labels else sorted(labels):
            layout = _lay_out(str(name), row, headers, groups, labels, profile)
            known = len(layout.fields)
            if known < LEAST:
                continue
            mandatory = sum(SCHEMAS[layout.register].fields[field].mandatory for field in layout.fields)
            titled = int(TITLES[layout.register] in sheet.name)
            explained = len(layout.columns) + len(layout.companion)
            rank = (2 * known + len(layout.companion_fields), explained, mandatory, titled, -row)
            if best is None or rank > best[0]:
                best = rank, layout
    return best[1] if best else None


def _add(known: dict[str, list[str]], field: str, labels: Iterable[str]) -> None:
    for label in labels:
        fields = known.setdefault(normal(label), [])
        if field not in fields:
            fields.append(field)


_no_groups: Mapping[int, str] = MappingProxyType({})


def _composed(first: Sequence[Row], index: int) -> tuple[int, dict[int, str], Mapping[int, str]]:
    """The header that ends in one row: a column that is blank there is headed by the row above.

    `groups` is the text of the row above carried to the right, for headers such as 名称 below 提供方.
    """
    headers = {column: text for column, text in _texts(first[index]).items() if len(text) <= _LONGEST}
    groups: dict[int, str] = {}
    for above in reversed(first[max(0, index - 2) : index]):
        texts = {column: text for column, text in _texts(above).items() if len(text) <= _LONGEST}
        if len(texts) < 2:
            break
        carried = ""
        for column in range(max([*headers, *texts]) + 1):
            carried = texts.get(column, carried)
            if column in headers and carried and column not in groups:
                groups[column] = carried
        for column, text in texts.items():
            headers.setdefault(column, text)
    return first[index].number, headers, groups


def _texts(row: Row) -> dict[int, str]:
    texts = ((column, text_of(cell).strip()) for column, cell in enumerate(row.cells))
    return {column: text for column, text in texts if text}


def _lay_out(
    register: str,
    row: int,
    headers: Mapping[int, str],
    groups: Mapping[int, str],
    labels: Labels,
    profile: str | None,
) -> Layout:
    preferred = _PREFERRED.get(profile or "", frozenset())
    columns: list[tuple[int, str]] = []
    rest: list[int] = []
    for column in sorted(headers, key=lambda column: (normal(headers[column]) in RUNNING, column)):
        field = _field(headers[column], groups.get(column, ""), labels[register], preferred, register)
        if field and (field in JOINED or all(field != known for _, known in columns)):
            columns.append((column, field))
        else:
            rest.append(column)
    columns.sort()
    rest.sort()
    companion: list[tuple[int, str]] = []
    beside = COMPANIONS.get(register)
    if beside and rest:
        for column in rest:
            field = _field(headers[column], groups.get(column, ""), labels[beside[0]], preferred, beside[0])
            if field and field not in beside[1] and all(field != known for _, known in companion):
                companion.append((column, field))
        if not any(field == "name" for _, field in companion):
            companion = []
    taken = {column for column, _ in companion}
    return Layout(
        register, row, tuple(columns), tuple(companion), MappingProxyType(dict(headers)),
        tuple(column for column in rest if column not in taken),
    )  # fmt: skip


def _field(
    header: str, group: str, labels: Mapping[str, tuple[str, ...]], preferred: frozenset[str], register: str
) -> str | None:
    plain = normal(_CIRCLED.sub("", header.strip()))
    bare = _REMARK.sub("", plain)
    forms = [plain, bare, _NUMBER.sub("", plain), _NUMBER.sub("", bare)]
    if group:  # 代码 below 信息资源提供方 is its code, 名称 the thing itself
        forms = [normal(group + header), *_group_itself(plain, normal(group), labels), *forms]
    if register in _OBJECTS:
        forms += [_OBJECT.sub("", form) for form in forms]
    for form in forms:
        fields = labels.get(form)
        if fields:
            return next((field for field in fields if field in preferred), fields[0])
    return None


def _group_itself(leaf: str, group: str, labels: Mapping[str, tuple[str, ...]]) -> list[str]:
    """The group's own label for a 名称 below it, unless that names the items."""
    return [group] if leaf in _ITSELF and labels.get(group, ("",))[0] != "item_text" else []
