from pathlib import Path

from tests.rulebook.made import codes, faults


def test_selectors_that_cannot_be_parsed(tmp_path: Path) -> None:
    found = faults(tmp_path, ("given: body", "given: 'body[['"))
    assert [(fault.code, fault.line, fault.column) for fault in found] == [("selector/bad", 9, 8)]
    assert "不是 CSS 选择器：body[[" in found[0].zh and "not a CSS selector: body[[" in found[0].en
    assert codes(
        faults(tmp_path, ("field: h1@text\n    function: truthy", "field: '>>'\n    function: truthy"))
    ) == ["selector/bad"]


def test_sql_is_tried_on_empty_tables(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        (
            "on: page\nwhere: {kind: [home, column], status: 200}\ngiven: body",
            "on: site\ngiven: SELECT nothing FROM pages",
        ),
    )
    assert "selector/bad" in codes(found)


def test_selectors_that_match_no_example(tmp_path: Path) -> None:
    found = faults(tmp_path, ("given: body", "given: [body, main]"))
    assert [(fault.code, fault.line, fault.column) for fault in found] == [("selector/never-matches", 9, 15)]


def test_fields_that_read_nothing_in_any_example(tmp_path: Path) -> None:
    item = "  - field: h1@text\n    function: truthy\n    message: 缺少标题\n"
    extra = '  - {field: "h2@text", function: falsy, message: 不应有副标题}\n'
    found = faults(tmp_path, (item, item + extra))
    assert [(fault.code, fault.line) for fault in found] == [("selector/never-matches", 14)]
    assert "h2@text" in found[0].zh


def test_a_field_that_one_example_has_is_enough(tmp_path: Path) -> None:
    item = "  - field: h1@text\n    function: truthy\n    message: 缺少标题\n"
    extra = '  - {field: "h2@text", function: falsy, message: 不应有副标题}\n'
    example = "  - {name: 缺标题,"
    more = '  - {name: 副标题, outcome: failed, html: "<body><h1>首页</h1><h2>副</h2></body>"}\n' + example
    assert faults(tmp_path, (item, item + extra), (example, more)) == []


def test_a_query_says_in_both_languages_why_it_cannot_tell(tmp_path: Path) -> None:
    page = "on: page\nwhere: {kind: [home, column], status: 200}\ngiven: body"
    query = "on: site\ngiven: SELECT url AS subject, cause, {detail} AS detail FROM pages"
    found = faults(tmp_path, (page, query.format(detail="concat('没有读到')")))
    warned = [fault for fault in found if fault.code == "text/one-language"]
    assert [(fault.line, fault.column, fault.severity) for fault in warned] == [(8, 8, "warning")]
    assert "said(zh, en)" in warned[0].zh and "said(zh, en)" in warned[0].en
    sound = faults(tmp_path, (page, query.format(detail="said('没有读到', 'not read')")))
    assert "text/one-language" not in codes(sound)
