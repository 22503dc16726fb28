"""What collectors archive of pages in a browser, well-formed or not."""

import orjson
import pytest

from checks.artefacts.rendering import axe_rules, fact_path, read_rendering, walk
from checks.artefacts.response import Part
from checks.model.axe import AxeNode
from checks.model.exchange import Exchange
from checks.model.problem import Unknown

URL = "http://www.example.gov.cn/"


def exchange(content: object) -> Exchange:
    return Exchange(URL, body=orjson.dumps(content), role="rendered")


def test_selectors_of_their_own() -> None:
    assert axe_rules(" axe( color-contrast, target-size ) ") == ("color-contrast", "target-size")
    assert axe_rules("axe") == axe_rules("axe()") == axe_rules("p") == ()
    assert fact_path("facts.widths.1366") == ["widths", "1366"]
    assert fact_path("facts") is None and fact_path("p.facts.x") is None


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"7", b'{"schema": "guiju.rendered/9"}'])
def test_other_shapes_are_nothing(body: bytes) -> None:
    assert read_rendering(Exchange(URL, body=body, role="rendered")) is None


def test_parts_of_the_wrong_sort_are_overlooked() -> None:
    odd = {"schema": "guiju.rendered/1", "url": 7, "html": [], "facts": "x", "axe": []}
    found = read_rendering(exchange(odd))
    assert found is not None
    assert (found.url, found.html, dict(found.facts), found.axe) == (None, "", {}, None)


def test_nodes_of_a_rule() -> None:
    rules = {
        "a": {"violations": [{"target": "p", "data": {"x": 1}}, "odd"], "passes": 4},
        "b": {"incomplete": [{"target": "q"}, {}], "incomplete_count": 70},
        "c": "odd",
    }
    found = read_rendering(exchange({"schema": "guiju.rendered/1", "axe": {"rules": rules}}))
    assert found is not None
    first, second, passed = found.nodes("a")
    assert isinstance(first, AxeNode) and (first.outcome, first.target, first.data["x"]) == (
        "violations",
        "p",
        1,
    )
    assert isinstance(second, AxeNode) and second.target == ""
    assert isinstance(passed, AxeNode) and passed.outcome == "passes"
    (unsure,) = found.nodes("b")
    assert isinstance(unsure, AxeNode) and unsure.data["count"] == 70
    assert list(found.nodes("c")) == list(found.nodes("d")) == []


@pytest.mark.parametrize(("axe", "cause"), [(None, "not-collected"), ({"trouble": "too slow"}, "timeout")])
def test_without_results_nothing_can_be_told(axe: object, cause: str) -> None:
    found = read_rendering(exchange({"schema": "guiju.rendered/1", "axe": axe}))
    assert found is not None
    (said,) = found.nodes("a")
    assert isinstance(said, Unknown) and said.cause.value == cause


def test_dotted_names_lead_to_parts() -> None:
    tree = Part("facts", {"layers": [{"x": 1}, {"y": 2}], "loads": None, "widths": {"390": {"w": 3}}})

    def at(*names: str) -> list[tuple[str, object]]:
        return [(part.path, part.value) for part in walk(tree, names)]

    assert at("layers", "*", "x") == [("facts.layers.0.x", 1)]
    assert at("widths", "390", "w") == [("facts.widths.390.w", 3)]
    assert at("loads") == at("nothing") == at("widths", "*") == []
