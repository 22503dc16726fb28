import pytest

from checks.select.css import (
    Field,
    Given,
    check_css,
    check_field,
    check_given,
    expand,
    parse_field,
    parse_given,
)


@pytest.mark.parametrize(
    ("written", "given"),
    [
        ("a[href]", Given(None, "a[href]")), ("region(footer)", Given("footer", None)), ("region( meta-line ) a > b", Given("meta-line", "a > b")), ("exposed(a:not([b]), c)", Given(None, "a:not([b]), c", True)),
        ("role(link, BUTTON)", Given(None, None, True, ("link", "button"))), ("region(body) role(img)", Given("body", None, True, ("img",))), ("when(page:title) region(body) exposed(p)", Given("body", "p", True, (), "title")),
    ],
)  # fmt: skip
def test_given(written: str, given: Given) -> None:
    assert parse_given(written) == given and check_given(written) is None


@pytest.mark.parametrize(
    "written", ["region(nowhere)", "region(footer) a[", "exposed(::before)", "a[", "", "a::text"]
)
def test_given_that_cannot_be_used(written: str) -> None:
    assert check_given(written)


@pytest.mark.parametrize(
    ("written", "field"),
    [
        ("text", Field(text=True)), ("@HREF", Field(attribute="href")), ("a[b='@'] i@title", Field("a[b='@'] i", "title")), ("p@text", Field("p", text=True)), ("p", Field("p")), ("page:charset", Field(fact="charset")),
        ("a[href*='@']", Field("a[href*='@']")), ("@text", Field(text=True)),
    ],
)  # fmt: skip
def test_field(written: str, field: Field) -> None:
    assert parse_field(written) == field and check_field(written) is None


def test_field_that_cannot_be_used() -> None:
    assert check_field("p@") and check_field("p[") and check_css("")


def test_attributes_by_their_beginning() -> None:
    names = ["aria-label", 'aria-x"', "href", "aria-hidden"]
    assert expand("p[aria-*] b", names) == "p[aria-hidden] b, p[aria-label] b"
    assert expand("[data-*]", names) is None and expand("a", names) == "a"
