"""What a selector demands is read off it; what is not understood demands nothing."""

import pytest

from checks.select.demand import Demand, demands


def tokens(query: str) -> list[set[str]]:
    return [set(each.tokens) for each in demands(query)]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("marquee, a[Rel]", [{"<marquee"}, {"<a", "rel"}]),
        ("a:not([role])", [{"<a"}]),
        ("#x", [{"id"}]),
        ("p, .b", [{"<p"}, {"class"}]),
        ("a:has(b[c]) > d", [{"<a", "<d"}]),
        ("*", [set()]),
        ("meta[name=PubDate i]", [{"<meta", "name", "meta pubdate"}]),
        ("meta[name='PubDate']", [{"<meta", "name", "meta pubdate"}]),
        (".meta[name=x]", [{"class", "name"}]),
        ("a[title='x, y'], b", [{"<a", "title"}, {"<b"}]),
    ],
)
def test_tokens(query: str, expected: list[set[str]]) -> None:
    assert tokens(query) == expected


def test_values_texts_and_inner_lists() -> None:
    (found,) = demands(
        "a.Big[href*='JiuCuo' i]:lexbor-contains('办理'):has(img[alt], :lexbor-contains('申报')) b"
    )
    assert found.literals == (("class", "big"), ("href", "jiucuo"))
    assert found.texts == (("a", "办理"),)
    (inner,) = found.inner
    assert inner[0].tokens == {"<img", "alt"} and inner[1].texts == (("a", "申报"),)
    assert found.compound is None


def test_what_says_nothing_of_the_page_is_not_demanded() -> None:
    (found,) = demands("p:not(.x):nth-child(2):lexbor-contains('y' i)[title='']:first-child")
    assert found.tokens == {"<p", "title"} and found.literals == found.texts == found.inner == ()


@pytest.mark.parametrize(
    "query", ["a\\:b", "a[", "a,,b", "", "a|b", "[a='x\"']:has(", "p::before[", "a:has(,)", "a&b"]
)
def test_what_is_not_understood_is_left_to_the_tree(query: str) -> None:
    assert demands(query) == (Demand(query),)


def test_a_selector_that_a_compound_says_whole_brings_it() -> None:
    first, second = demands("a[href], p a")
    assert first.compound is not None and first.compound.tag == "a" and second.compound is None
