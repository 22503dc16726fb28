from checks.functions.markup.show import start_tag
from tests.functions.pages import page


def test_start_tags() -> None:
    node = page("<IMG SRC='a\n.png' hidden>").css("img")[0]
    assert start_tag(node) == '<img src="a .png" hidden>'
    assert len(start_tag(page(f"<a href={'x' * 500}>").css("a")[0])) == 120
