from collections.abc import Iterable

from checks.artefacts.header import Layout, read_labels, recognise
from checks.artefacts.line import Line, read_lines
from checks.artefacts.sheet import Row, Sheet
from tests.artefacts.registers import HEADER, ROW, rulebook

LABELS = read_labels(rulebook().mappings)


def lines(*rows: Iterable[object]) -> tuple[list[Line], Layout]:
    read = [Row(number, tuple(cells)) for number, cells in enumerate(rows, 1)]  # type: ignore[arg-type]
    sheet = Sheet("a", "s", lambda: iter(read))
    layout = recognise(sheet, read[:10], LABELS)
    assert layout is not None
    return list(read_lines(sheet, layout)), layout


def names(found: list[Line]) -> list[object]:
    return [None if line.cells is None else line.cells["name"] for line in found]


def test_what_is_no_record_is_left_out() -> None:
    found, _ = lines(
        ["填表说明", None], HEADER, ["1", "2", "3", "4", "5", "6"], ROW, [None] * 6, HEADER, ["乙", *ROW[1:]],
        ["合计", "2"], ["备注：以上为截至目前的目录"], ["填表人：某某", None, "审核人"],
    )  # fmt: skip
    assert names(found) == ["社会救助对象信息", "乙"] and [line.row.number for line in found] == [4, 7]


def test_a_record_with_few_cells_is_one_all_the_same() -> None:
    found, _ = lines(HEADER, ["合计", "307021001/1", "市民政局"], ["说明书目录"], ["甲"])
    assert names(found) == ["合计", "甲"]


def test_split_columns_are_joined() -> None:
    header = [*HEADER, "资源属性分类一", "资源属性分类二", "资源属性分类三"]
    found, _ = lines(header, [*ROW, "部门信息资源", None, "民政"], ROW)
    assert [line.cells["class_name"] for line in found if line.cells] == ["部门信息资源/民政", None]


def test_an_entry_that_spans_rows_is_one_entry_with_many_items() -> None:
    header = [*HEADER, "信息项名称", "数据类型"]
    blank: list[object] = [None] * 6
    found, layout = lines(
        header,
        [*ROW, "姓名", "C"],
        [*blank, "住址", "C"],
        ["乙", *ROW[1:], "名称", "C"],
        ["乙", *ROW[1:], "代码", "C"],
    )
    assert layout.companion
    assert names(found) == ["社会救助对象信息", None, "乙", None]
    items = [line.companion for line in found]
    assert [item and (item["catalogue_name"], item["catalogue_code"], item["name"]) for item in items] == [
        ("社会救助对象信息", "307021001/000001", "姓名"), ("社会救助对象信息", "307021001/000001", "住址"),
        ("乙", "307021001/000001", "名称"), ("乙", "307021001/000001", "代码"),
    ]  # fmt: skip


def test_an_entry_without_items_has_none() -> None:
    found, _ = lines([*HEADER, "信息项名称", "数据类型"], [*ROW, None, ""])
    assert found[0].companion is None and found[0].cells is not None


def test_short_rows_lack_cells_not_columns() -> None:
    found, _ = lines(HEADER, ROW[:2])
    assert found[0].cells is not None and found[0].cells["published_on"] is None
