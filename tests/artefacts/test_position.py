import pytest

from checks.artefacts.position import css_path
from tests.functions.pages import page

SOURCE = """<!doctype html>
<html><head><title>a</title><!-- <p id=no> --></head>
<body><script>document.write("<p>")</script>
  <p class=a>x</p>
  <div><p title='>'>y</p>
<P id=last
   data-x="1">z</P></div></body></html>"""


@pytest.mark.parametrize(
    ("css", "line", "column"),
    [
        ("p.a", 4, 3),
        ("div p[title]", 5, 8),
        ("#last", 6, 1),
        ("title", 2, 13),
        ("html", 2, 1),
        ("script", 3, 7),
    ],
)
def test_line_and_column(css: str, line: int, column: int) -> None:
    artefact = page(SOURCE)
    place = artefact.locate(artefact.css(css)[0])
    assert (place.line, place.column) == (line, column)


def test_what_the_parser_made_has_no_place() -> None:
    artefact = page("<p>a<table><tr><td>x</table>")
    assert artefact.locate(artefact.css("tbody")[0]).line is None
    assert artefact.locate(artefact.css("td")[0]).line == 1
    assert artefact.locate(None).line is None
    assert artefact.locate(artefact.region("footer")).selector == "region(footer)"


def test_paths_lead_back() -> None:
    artefact = page("<div><p>a</p><p>b<i>c</i></p></div><ul id=list><li>1<li>2</ul>")
    for node in artefact.css("*"):
        assert [each.mem_id for each in artefact.tree.css(css_path(node))] == [node.mem_id]
    assert css_path(artefact.css("li")[1]) == "ul#list > li:nth-of-type(2)"


@pytest.mark.parametrize(
    ("markup", "css", "column"),
    [
        ("<!-- <html lang=x> --><html lang=zh><p>", "html", 23),
        ("<!--<html>--><html><script>'<body>'</script><body class=a><body id=b>", "html", 14),
        ("<title><body></title><body class=a>", "body", 22),
        ("<!-- <body> never closed <body>", "body", None),
        ("<p>no tag of its own", "body", None),
    ],
)
def test_of_the_elements_that_there_is_one_of_the_first_counts(
    markup: str, css: str, column: int | None
) -> None:
    artefact = page(markup)
    assert artefact.locate(artefact.css(css)[0]).column == column
