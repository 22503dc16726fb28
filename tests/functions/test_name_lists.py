from tests.functions.pages import said

ROWS = "<tr><td>1<td>张三<tr><td>2<td>李四<tr><td>3<td>王五六"


def table(title: str, rows: str = ROWS) -> str:
    return f"<title>{title}</title><table><tr><th>序号<th>姓 名{rows}</table>"


def test_lists() -> None:
    assert said("nameLists", table("2026年低保人员名单"), "table") == ["低保"]
    assert said("nameLists", table("拟录用人员公示"), "table") == []
    assert said("nameLists", table("低保名单", ROWS.replace("张三", "张*")), "table") == []
    assert said("nameLists", table("低保名单", ROWS.replace("张三", "张*")), "table", rows=2) == ["低保"]
    assert said("nameLists", "<table><tr><td>低保<td>金额<tr><td>1<td>2</table>", "table") == []
