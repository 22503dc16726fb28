import pytest

from checks.artefacts.markup import depth, parse, too_much
from checks.model.problem import Unknown


@pytest.mark.parametrize(
    "source",
    ["<div>" * 100_000, "<div></x>" * 100_000, "<ul><li>" * 50_000, "<font>" * 100_000, "<i></i>" * 1_000_000, "<!--" * 1_000_000,
     "<p " + " ".join(f"a{n}=1" for n in range(100_000)) + ">", "<p " + " ".join(f"a{n}" for n in range(4_000)) + ">"],
    ids=["div", "stray-ends", "lists", "font", "million", "comments", "attributes", "bare-attributes"],
)  # fmt: skip
def test_beyond_the_limits_nothing_is_parsed(source: str) -> None:
    assert isinstance(parse(source), Unknown)


@pytest.mark.parametrize(
    "source",
    ["", "x", "<p>a\0b</p>", "<script>" * 20_000, "<table><tr><td>" * 1_000, "<p>x" * 30_000, "<b><i><p>" * 1_000, "<" * 9_000,
     "<img src='data:" + "A" * 3_000_000 + "'>", "<p style='" + "color:red;" * 50_000 + "'>", "<p>" + "字" * 3_000_000, "<svg>" * 3_000, "</p>" * 30_000],
    ids=["empty", "text", "nul", "scripts", "tables", "siblings", "formatting", "open", "data", "style", "text-node", "svg", "ends"],
)  # fmt: skip
def test_within_the_limits(source: str) -> None:
    assert not isinstance(parse(source), Unknown)


def test_depth() -> None:
    assert depth("<div><p>a<p>b</div><br><div></div>") == 2
    assert depth("<ul><li>a<li>b</ul>") == 2
    assert depth("<script>'<div><div>'</script><!--<div>--><div>") == 1
    assert too_much("<p>" * 100) is None
