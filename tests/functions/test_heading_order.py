import pytest

from tests.functions.pages import said


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<h1>a</h1><h4>b</h4>", ["h1 h4 b"]), ("<h2>a</h2><h3>b</h3><h2>c</h2>", []), ("<h3>a</h3><h1>b</h1><h2>c</h2>", []), ("<p>x", []),
        ("<h1>a</h1><div role=heading aria-level=3>b</div>", ["h1 h3 b"]), ("<h1>a</h1><h4 hidden>b</h4>", []),
        ("<h1>a</h1><div role=heading>b</div>", []), ("<h1>a</h1><h3>b</h3><h5>c</h5>", ["h1 h3 b", "h3 h5 c"]),
    ],
)  # fmt: skip
def test_levels(markup: str, found: list[str]) -> None:
    assert said("headingOrder", markup) == found


def test_within_a_part() -> None:
    assert said("headingOrder", "<h1>a</h1><div id=x><h3>b</h3></div>", "#x") == []
