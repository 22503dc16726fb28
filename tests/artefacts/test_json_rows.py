import pytest

from checks.artefacts.json_rows import read_json
from checks.artefacts.sheet import SheetError


def only(data: bytes) -> tuple[tuple[str, ...] | None, list[tuple[object, ...]], str | None]:
    (sheet,) = read_json("a.json", data)
    return sheet.keys, [row.cells for row in sheet.rows()], sheet.pointer


def test_rows_with_different_keys_share_one_header() -> None:
    keys, rows, pointer = only('[{"名称": "甲", "数据量": "1"}, {"名称": "乙", "文件数": 2}]'.encode())
    assert (
        keys == ("名称", "数据量", "文件数")
        and rows == [("甲", "1", None), ("乙", None, "2")]
        and pointer == ""
    )


def test_numbers_keep_their_written_form() -> None:
    rows = only(b'[{"a": 307021001000001000001, "b": 1.10, "c": 1e3, "d": true, "e": null, "f": NaN}]')[1]
    assert rows == [("307021001000001000001", "1.10", "1e3", "是", None, "NaN")]


def test_lists_and_objects_inside() -> None:
    assert only(b'[{"a": ["xls", "api"], "b": {"x": 1}}]')[1] == [("xls、api", '{"x": "1"}')]


def test_every_list_of_the_first_levels_is_a_sheet() -> None:
    sheets = read_json(
        "a.json", b'{"code": 0, "data": {"list": [{"a": "1"}], "items": [["a", "b"], ["1", 2]], "empty": []}}'
    )
    assert [(sheet.name, sheet.pointer) for sheet in sheets] == [
        ("list", "/data/list"),
        ("items", "/data/items"),
    ]
    assert sheets[1].keys is None and [row.cells for row in sheets[1].rows()] == [("a", "b"), ("1", "2")]


def test_one_object_a_line() -> None:
    assert only(b'{"a": "1"}\n\n{"a": "2"}\n')[1] == [("1",), ("2",)]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b'[{"a": 1},\n {"a": }]', "a.json:2:"), (b'{"a": 1}\n{"a": ', "a.json:2:"), (b"[1, 2]", "没有记录列表"),
        (b"[]", "没有记录列表"), (b"[" * 200_000, "嵌套过深|不是正确的 JSON"), (b'{"a":' * 100_000, "嵌套过深|不是正确的 JSON"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_a_located_error(data: bytes, said: str) -> None:
    with pytest.raises(SheetError, match=said):
        read_json("a.json", data)
