import pytest

from tests.functions.pages import said


def test_names() -> None:
    assert said("ariaAttribute", "<p aria-lable=x aria-hidden=true>", "[aria-*]", judge="name") == [
        "aria-lable"
    ]
    assert said("ariaAttribute", "<p aria-label=x>", "[aria-*]", judge="name") == []
    assert said("ariaAttribute", "<p>", "[aria-*]", judge="name") == []


@pytest.mark.parametrize(
    ("attribute", "wrong"),
    [
        ("aria-expanded=yes", True), ("aria-expanded=undefined", False), ("aria-required=undefined", True), ("aria-pressed=mixed", False),
        ("aria-rowindex=2.5", True), ("aria-valuenow=1.5", False), ("aria-valuenow=one", True), ("aria-relevant='text removals'", False),
        ("aria-relevant='text always'", True), ("aria-current=page", False), ("aria-live", False), ("aria-live=''", False),
        ("aria-label=anything", False), ("aria-errormessage=nowhere", False), ("aria-activedescendant='a b'", True),
        ("role=scrollbar aria-valuenow=1 aria-controls=nowhere", True),
    ],
)  # fmt: skip
def test_values(attribute: str, wrong: bool) -> None:
    assert bool(said("ariaAttribute", f"<div {attribute}></div>", "[aria-*]", judge="value")) is wrong


def test_reference_that_is_required_exists() -> None:
    markup = "<div role=scrollbar aria-valuenow=1 aria-controls='no c'></div><p id=c>"
    assert said("ariaAttribute", markup, "[aria-*]", judge="value") == []
