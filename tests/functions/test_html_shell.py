import pytest

from tests.functions.pages import said


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<!DOCTYPE html><title>a</title><p>x", []), ("<p>x", ["doctype"]), ("<!--x-->\n<!doctype html><p>", []),
        ("<!doctype html><title>a</title><title>b</title>", ["title"]), ("<!doctype html><title>a</title><svg><title>b</title></svg>", []),
        ("<!doctype html><body></body></html>\n <!--x--><script>1</script>", []), ("<!doctype html></html><div>foot</div>", ["after"]),
        ("<!doctype html><!--百度统计--!><p>x", ["comments"]), ("<!doctype html><!--a--><p>x--!></p>", []),
    ],
)  # fmt: skip
def test_parts(markup: str, found: list[str]) -> None:
    assert said("htmlShell", markup) == found


def test_some_parts() -> None:
    assert said("htmlShell", "<title>a</title><title>b</title>", judge=("title",)) == ["title"]
    with pytest.raises(ValueError, match="does not judge 'head'"):
        said("htmlShell", "<p>", judge=("head",))
