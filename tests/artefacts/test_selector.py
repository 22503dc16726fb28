import pytest

from checks.artefacts.selector import field_problem, parse_selector, selector_problem


def test_forms() -> None:
    assert parse_selector("row").fields == ()
    assert parse_selector("name").fields == ("name",) and parse_selector("name").filled
    both = parse_selector(" cell( no_share_basis , share_condition ) ")
    assert both.fields == ("no_share_basis", "share_condition") and not both.filled


def test_patterns_take_the_group_or_the_whole() -> None:
    assert parse_selector(r"code =~ ^(\d)\d+/").take(" 3０7021／1") == "3"
    assert parse_selector(r"code =~ ^\d+/").take(" 3０7021／1") == " 3０7021／1"
    assert parse_selector(r"code =~ ^(\d)\d+/").take("abc") is None
    assert (
        parse_selector("code =~ ^(x)?y").take("y") == ""
        and parse_selector("code =~ x").take("\ud800x") is None
    )


@pytest.mark.parametrize(
    "written",
    [
        "",
        "nam",
        "cell()",
        "cell(nam)",
        "name =~",
        "name =~ (",
        "row =~ x",
        "//x",
        "name, code",
        "name =~ (?=x)",
    ],
)
def test_problems_are_one_sentence(written: str) -> None:
    said = selector_problem(written)
    assert said and "\n" not in said


def test_fields_are_no_rows() -> None:
    assert field_problem("row") and field_problem("name") is None and selector_problem("row") is None
