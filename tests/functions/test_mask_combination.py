import pytest

from tests.functions.pages import said


@pytest.mark.parametrize(
    ("row", "count"),
    [
        ("张三<td>男<td>1949-12-31<td>110105********002X", 1), ("张三<td>男<td>110105********002X", 0), ("张三<td>19491231<td>110***********002X", 1),
        ("张三<td>1949-12-31<td>11****************", 0), ("张三<td>1949-12-31<td>11010519491231002X", 0),
    ],
)  # fmt: skip
def test_rows(row: str, count: int) -> None:
    assert len(said("maskCombination", f"<table><tr><td>{row}</table>", "body")) == count
