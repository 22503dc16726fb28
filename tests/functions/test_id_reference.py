import pytest

from tests.functions.pages import said


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ("<label for=x>a</label>", ["for x"]), ("<label for=x>a</label><input id=x>", []), ("<p aria-labelledby='a b'></p><i id=a></i>", ["aria-labelledby b"]),
        ("<p aria-describedby=a></p><i id=a></i><i id=a></i>", ["aria-describedby a"]), ("<i id=a></i><i id=a></i>", []),
        ("<label for=''>a</label>", []), ("<table><td headers='h'>", ["headers h"]),
    ],
)  # fmt: skip
def test_references(markup: str, found: list[str]) -> None:
    assert said("idReference", markup, "[for], [aria-labelledby], [aria-describedby], [headers]") == found
