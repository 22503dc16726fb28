"""JSON rows: the lists of objects in a JSON file, each a sheet."""

import json
from collections.abc import Iterator
from typing import Any, Final

from checks.artefacts.cell import Cell
from checks.artefacts.delimited import decode
from checks.artefacts.sheet import MAX_COLUMNS, Row, Sheet, SheetError

_DEEPEST: Final = 4
_MAX_LISTS: Final = 64


def read_json(file: str, data: bytes) -> list[Sheet]:
    """Every list of objects, or list of lists, in the first levels of the file, in its order.

    Numbers keep their written form, for a code is no number. A file of one object a line is read too.
    Raises `SheetError` with line and column for what is no JSON or holds no rows.
    """
    tree = _parse(file, decode(file, data))
    found = list(_lists(tree, "", "", 0))[:_MAX_LISTS]
    if not found:
        raise SheetError(f"{file} 里没有记录列表", f"{file} holds no list of records")
    return [_sheet(file, name, pointer, rows) for name, pointer, rows in found]


def _parse(file: str, text: str) -> Any:
    try:
        return _load(text)
    except json.JSONDecodeError as error:
        if error.msg != "Extra data":
            raise _fault(file, error.lineno, error.colno, error.msg) from None
    except RecursionError:
        raise SheetError(f"{file} 嵌套过深", f"{file} is nested too deep") from None
    rows = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            rows.append(_load(line))
        except json.JSONDecodeError as error:
            raise _fault(file, number, error.colno, error.msg) from None
        except RecursionError:
            raise SheetError(f"{file} 嵌套过深", f"{file} is nested too deep") from None
    return rows


def _load(text: str) -> Any:
    return json.loads(text, parse_int=str, parse_float=str, parse_constant=str)


def _fault(file: str, line: int, column: int, message: str) -> SheetError:
    place = f"{file}:{line}:{column}"
    return SheetError(f"{place} 不是正确的 JSON：{message}", f"{place}: not JSON: {message}")


def _lists(node: Any, name: str, pointer: str, depth: int) -> Iterator[tuple[str, str, list[Any]]]:
    if isinstance(node, list):
        if node and any(all(isinstance(each, kind) for each in node) for kind in (dict, list)):
            yield name, pointer, node
    elif isinstance(node, dict) and depth < _DEEPEST:
        for key, value in node.items():
            escaped = key.replace("~", "~0").replace("/", "~1")
            yield from _lists(value, key, f"{pointer}/{escaped}", depth + 1)


def _sheet(file: str, name: str, pointer: str, rows: list[Any]) -> Sheet:
    if isinstance(rows[0], list):

        def grid() -> Iterator[Row]:
            for number, cells in enumerate(rows, 1):
                yield Row(number, tuple(_cell(value) for value in cells[:MAX_COLUMNS]))

        return Sheet(file, name, grid, None, pointer)
    keys = tuple(dict.fromkeys(key for row in rows for key in row))[:MAX_COLUMNS]

    def records() -> Iterator[Row]:
        for number, row in enumerate(rows, 1):
            yield Row(number, tuple(_cell(row.get(key)) for key in keys))

    return Sheet(file, name, records, keys, pointer)


def _cell(value: Any) -> Cell:
    if value is None or isinstance(value, str):
        return value or None
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list) and all(isinstance(each, str) for each in value):
        return "、".join(value)
    return json.dumps(value, ensure_ascii=False, check_circular=False)
