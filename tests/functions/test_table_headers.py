import pytest

from tests.functions.pages import said

ROWS = "<tr><td>甲<td>乙<td>丙" * 4


@pytest.mark.parametrize(
    ("markup", "count"),
    [
        (f"<table>{ROWS}</table>", 1), (f"<table><tr><th>名{ROWS}</table>", 0), ("<table border=1><tr><td>1<td>2<tr><td>3<td>4</table>", 1),
        ("<table><tr><td>1<td>2<tr><td>3<td>4</table>", 0), (f"<table><tr><td><table>{ROWS}</table></table>", 0), (f"<table role=presentation>{ROWS}</table>", 0),
        ("<table><caption>表</caption><tr><td>1<td>2<tr><td>3<td>4</table>", 1), (f"<table hidden>{ROWS}</table>", 0),
        (f"<table><tr><td scope=row>a<td>b{ROWS}</table>", 0), (f"<table>{'<tr><td>' + '长' * 60 + '<td>x'}{'<tr><td>' + '长' * 60 + '<td>x'}</table>", 0),
    ],
)  # fmt: skip
def test_tables(markup: str, count: int) -> None:
    assert len(said("tableHeaders", markup, "table")) == count
