import pytest

from tests.functions.pages import page


@pytest.mark.parametrize(
    ("markup", "rendered", "spoken"),
    [
        ("<b hidden>x</b>", False, False), ("<p style='DISPLAY:none'><b>x</b>", False, False), ("<p aria-hidden=true><b>x</b>", True, False),
        ("<p aria-hidden=false><b>x</b>", True, True), ("<p inert><b>x</b>", True, False), ("<p style='visibility:hidden'><b>x</b>", False, False),
        ("<p style='visibility:hidden'><b style='visibility:visible'>x</b>", True, True), ("<dialog><b>x</b></dialog>", False, False),
        ("<dialog open><b>x</b></dialog>", True, True), ("<details><summary>s</summary><b>x</b></details>", False, False),
        ("<details open><b>x</b></details>", True, True), ("<details><summary><b>x</b></summary></details>", True, True),
        ("<p style='display:block'><b>x</b>", True, True), ("<p style='background:url(display:none)'><b>x</b>", True, True), ("<b hidden=until-found>x</b>", True, True),
    ],
)  # fmt: skip
def test_hidden(markup: str, rendered: bool, spoken: bool) -> None:
    artefact = page(markup)
    element = artefact.css("b")[0]
    assert (not artefact.hidden(element, aria=False), not artefact.hidden(element)) == (rendered, spoken)
