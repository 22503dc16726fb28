import pytest

from checks.functions.markup.style import declarations, font_size
from tests.functions.pages import page


def test_declarations() -> None:
    assert declarations("Color: RED; font-size:12px !important;font-size:9px") == {
        "color": ("red", False),
        "font-size": ("12px", True),
    }
    assert declarations('a: url("x;y"); /* b:c */ d:e') == {"a": ('url("x;y")', False), "d": ("e", False)}
    assert declarations("") == declarations("nonsense") == {}


@pytest.mark.parametrize(
    ("markup", "size"),
    [
        ("<p id=t>", 16), ("<p id=t style='font-size:20px'>", 20), ("<div style='font-size:10px'><p id=t style='font-size:2em'>", 20), ("<h1 id=t>", 32), ("<style>#t{font-size:12pt}</style><p id=t>", 16),
        ("<style>@media x{p::y{}} .a,p{font-size:25px}</style><p id=t>", 25), ("<p id=t style='font-size:large'>", None), ("<link rel=stylesheet href=a.css><p id=t>", None), ("<p id=t style='font-size:50%'>", 8),
    ],
)  # fmt: skip
def test_sizes(markup: str, size: float | None) -> None:
    artefact = page(markup)
    assert font_size(artefact.by_id("t")[0], artefact) == size
