from pathlib import Path

from tests.rulebook.made import codes, faults


def test_selectors_that_cannot_be_parsed(tmp_path: Path) -> None:
    found = faults(tmp_path, ("given: body", "given: 'body[['"))
    assert [(fault.code, fault.line, fault.column) for fault in found] == [("selector/bad", 9, 8)]
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
