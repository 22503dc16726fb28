"""How rules and examples speak of rendered pages."""

import pytest

from checks.artefacts import KINDS
from checks.artefacts.rendered_form import check_field, check_given, from_example
from checks.model.outcome import Outcome
from checks.model.rule import Example
from tests.functions.seen import RULE, page


@pytest.mark.parametrize(
    "given",
    ["p", "region(body) img", "axe(color-contrast)", "axe(label, list)", "facts.widths.1366", "facts.layers.*",
     "when(page:body_font_px) region(body)", "when(page:title) p", "role(link)"],
)  # fmt: skip
def test_selectors_that_can_be_used(given: str) -> None:
    assert check_given(given) is None


@pytest.mark.parametrize(
    ("given", "word"),
    [
        ("axe(colour-contrast)", "colour-contrast"),
        ("facts.layer", "layer"),
        ("when(page:nothing) p", "nothing"),
        ("when(page:body_font_px) p[", "p["),
        ("p[", "p["),
    ],
)
def test_selectors_that_cannot(given: str, word: str) -> None:
    assert word in (check_given(given) or ("", ""))[1]


def test_fields() -> None:
    assert check_field("page:final_url") is None and check_field("page:title") is None
    assert check_field("@href") is None and check_field("contrastRatio") is None
    assert "page:nothing"[5:] in (check_field("page:nothing") or ("", ""))[1]


def test_an_example_need_say_little() -> None:
    seen = page()
    assert (seen.subject, seen.kinds, seen.unreadable()) == ("http://www.example.gov.cn/", ("home",), None)
    assert seen.sent is not None and seen.sent.source == "<html></html>"
    assert page({"kind": "article"}).subject.endswith(".html")


@pytest.mark.parametrize("content", ["<p>", None, {"htm": "<p>"}])
def test_an_example_that_cannot_be_read_says_why(content: object) -> None:
    with pytest.raises(ValueError, match="rendered"):
        from_example(Example("x", Outcome.PASSED, "rendered", content), RULE)


def test_it_is_registered() -> None:
    kind = KINDS["rendered"]
    assert kind.forms == ("rendered",) and "kind" in kind.facts and "scripts" not in kind.example_facts
