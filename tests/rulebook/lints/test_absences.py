from pathlib import Path

import pytest

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


SWAPS = [
    ("interface", "$.paths[*].get.description", "function: truthy", True),
    ("interface", "$.paths[*].get.description", "function: filled", True),
    ("interface", "$..[?(@.description)]", "field: description\n    function: truthy", True),
    ("interface", "$..[?@.description]", "field: description\n    function: truthy", True),
    ("interface", "$..[?(@.get && @['description'])]", "field: description\n    function: defined", True),
    ("interface", "$..[?(@.get || @.description)]", "field: description\n    function: truthy", False),
    ("interface", "$..[?(@.description)].get", "field: description\n    function: truthy", False),
    ("interface", "$.paths[*].get", "field: description\n    function: truthy", False),
    ("interface", "$.paths[*][*]", "function: truthy", False),
    ("response", "headers.strict-transport-security", "function: truthy", True),
    ("wsdl", "//part[@type]", "field: '@type'\n    function: truthy", True),
    ("wsdl", "//part/@type", "function: truthy", True),
    ("wsdl", "//part", "field: '@type'\n    function: truthy", False),
]


@pytest.mark.parametrize(("on", "given", "item", "seen"), SWAPS)
def test_each_language_has_its_way_to_hide_an_absence(
    tmp_path: Path, on: str, given: str, item: str, seen: bool
) -> None:
    found = faults(
        tmp_path,
        ("on: page", f"on: {on}"),
        ("given: body", f'given: "{given}"'),
        ("field: h1@text\n    function: truthy", item),
        ("otherwise: failed", "otherwise: inapplicable"),
    )
    assert ("selector/absence-invisible" in codes(found)) is seen


def test_a_member_that_must_stand_somewhere_is_seen_when_missing(tmp_path: Path) -> None:
    found = faults(
        tmp_path,
        ("on: page", "on: interface"),
        ("given: body", "given: $..description"),
        ("field: h1@text\n    function: truthy", "function: truthy"),
    )
    assert "selector/absence-invisible" not in codes(found)
