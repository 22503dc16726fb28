from pathlib import Path

from tests.rulebook.made import codes, faults


def test_a_selector_that_demands_what_is_tested(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        ("given: body", "given: 'html[lang]'"),
        ("field: h1@text\n    function: truthy", "field: '@lang'\n    function: truthy"),
    )
    assert "selector/absence-invisible" in codes(found)


def test_presence_of_what_was_selected(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        ("  - field: h1@text\n    function: truthy", "  - function: defined"),
        ("otherwise: failed", "otherwise: passed"),
    )
    assert "selector/absence-invisible" in codes(found)


def test_other_attributes_may_be_demanded(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        ("given: body", "given: 'html[id]'"),
        ("field: h1@text\n    function: truthy", "field: '@lang'\n    function: truthy"),
    )
    assert "selector/absence-invisible" not in codes(found)
