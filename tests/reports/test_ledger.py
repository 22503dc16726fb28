from checks.reports.ledger import COLUMNS, RULE_COLUMNS, UNREAD_COLUMNS, header, rows, rule_rows, unread_rows
from tests.reports.made import RULEBOOK, report


def test_rows_are_as_wide_as_their_headings() -> None:
    assert {len(row) for row in rows([report()], RULEBOOK, "zh")} == {len(COLUMNS)} == {len(header("zh"))}
    assert {len(row) for row in rule_rows([report()], RULEBOOK, "zh")} == {len(RULE_COLUMNS)}
    assert {len(row) for row in unread_rows([report()], "en")} == {len(UNREAD_COLUMNS)}


def test_a_row_tells_clause_fix_and_state() -> None:
    told = dict(zip(header("zh"), next(iter(rows([report()], RULEBOOK, "zh"))), strict=True))
    assert told["条款"] == "附件 网页标签"
    assert told["规范版本"] == "政府网站发展指引 2017"
    assert told["状态"] == "待整改"
    assert told["要求"] == "应"
