import json

from checks.publish.leaf import Entry
from checks.publish.search import LONGEST, index, search_leaf
from tests.reports.made import HOSTILE


def rows(text: str) -> list[list[str]]:
    return json.loads(text.removeprefix("window.guijuIndex=").removesuffix(";\n"))  # type: ignore[no-any-return]


def test_the_index_is_sorted_short_and_safe_in_a_script() -> None:
    text = index(
        [Entry("b.html", every, "规则", every * 99) for every in HOSTILE] + [Entry("a.html", "甲", "指南")]
    )
    assert "<" not in text
    assert "\u2028" not in text
    told = rows(text)
    assert told[0] == ["a.html", "甲", "指南", ""]
    assert max(len(row[3]) for row in told) <= LONGEST


def test_the_page_works_without_scripts_too() -> None:
    text = search_leaf().text()
    assert "<noscript>" in text
    assert 'href="rules/index.html"' in text
    assert '<label for="g-query">' in text
