import pytest

from tests.functions.pages import said


@pytest.mark.parametrize(
    ("markup", "count"),
    [
        ("<main>x</main>", 0), ("<div role=MAIN>x</div>", 0), ("<a href=#c>跳到正文</a><p id=c>x", 0), ("<a href=#c>跳到正文</a>", 1),
        ("<a href=#c>跳到正文</a><a name=c>", 0), ("<h3>x</h3>", 0), ("<h3></h3>", 1), ("<div>x</div>", 1), ("<a href=1></a>" * 6 + "<a href=#c>x</a><p id=c>", 1),
    ],
)  # fmt: skip
def test_ways_past(markup: str, count: int) -> None:
    assert len(said("bypassBlocks", markup)) == count


def test_headings_may_not_count() -> None:
    assert said("bypassBlocks", "<h1>x</h1>", headings=False) == [""]
