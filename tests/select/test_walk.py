from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from checks.select.given import find_standard
from checks.select.spectral_path import parse_path
from checks.select.walk import walk

DOCUMENT: dict[str, Any] = {
    "paths": {
        "/a": {"get": {"tags": ["x"], "responses": {"200": {}}}, "post": {"tags": []}},
        "/b": {"get": None},
    },
    "list": [{"n": 1}, {"n": 2}, 3],
}
SELECTORS = [
    "$",
    "$.paths[*].get",
    "$..tags[*]",
    "$.list[?(@.n > 1)]",
    "$.list[0,2]",
    "$.list[1:]",
    "$..get^",
    "$.paths[*]~",
    "$..n",
    "$.*",
]


def paths(text: str, document: Any = DOCUMENT, follow: Any = None) -> list[tuple[Any, ...]]:
    return [node.path() for node in walk(document, [parse_path(text)], follow or {})[text]]


def test_one_walk_for_all() -> None:
    together = walk(DOCUMENT, map(parse_path, SELECTORS), {})
    assert {text: [node.path() for node in together[text]] for text in SELECTORS} == {
        text: paths(text) for text in SELECTORS
    }


def test_what_they_select() -> None:
    assert paths("$..tags[*]") == [("paths", "/a", "get", "tags", 0)] and paths("$.list[?(@.n > 1)]") == [
        ("list", 1)
    ]
    assert paths("$.list[1:]") == [("list", 1), ("list", 2)] and paths("$.list[-1:]") == [("list", 2)]
    assert walk(DOCUMENT, [parse_path("$.paths[*]~")], {})["$.paths[*]~"][1].value == "/b"
    assert paths("$..tags^") == [("paths", "/a", "get"), ("paths", "/a", "post")] and ("list", 0) in paths(
        "$.."
    )


def test_references_are_followed_and_circles_end() -> None:
    target: dict[str, Any] = {"format": "date"}
    reference = {"$ref": "#/t"}
    target["self"] = {"$ref": "#/t"}
    follow = {id(reference): (target, ("t",)), id(target["self"]): (target, ("t",))}
    found = walk({"a": reference}, [parse_path("$..format")], follow)["$..format"]
    assert [node.path() for node in found] == [("a", "format"), ("a", "self", "format")] or len(found) == 1


def test_primitive_documents() -> None:
    assert paths("$", 5) == [()] and paths("$..a", 5) == []


def test_depth_costs_no_recursion() -> None:
    deep: Any = {"x": 1}
    for _ in range(20_000):
        deep = {"a": deep}
    assert len(walk(deep, [parse_path("$..x")], {})["$..x"]) == 1


trees = st.recursive(
    st.none() | st.integers() | st.text("ab", max_size=2),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("abc"), inner, max_size=3),
    max_leaves=25,
)


@settings(max_examples=200, deadline=None)
@given(
    trees,
    st.sampled_from(
        ["$.a", "$..a", "$[*]", "$..*", "$.a[*]", "$..a[*].b", "$.a[0]", "$..a..b", "$[1:]", "$..[0]"]
    ),
)
def test_where_the_dialects_agree_so_do_the_results(tree: Any, text: str) -> None:
    """Nimma's `$..a..b` seeks below the first `a` only; every match is one of the standard's."""
    if not isinstance(tree, dict | list):
        return
    standard = {path for path, _ in find_standard(text, tree)}
    ours = set(paths(text, tree))
    assert ours == standard if text != "$..a..b" else ours <= standard


def test_members_beside_a_reference_only_when_asked_for() -> None:
    tree = {"a": {"$ref": "#/b", "d": 1}, "b": {"d": 2, "e": 3}}
    follow = {id(tree["a"]): (tree["b"], ("b",))}
    selector = parse_path("$..d")
    for beside, paths in ((False, [("b", "d")]), (True, [("a", "d"), ("b", "d")])):
        nodes = walk(tree, [selector], follow, beside)[selector.text]
        assert sorted({node.origin()[0] for node in nodes}) == paths
        assert {node.value for node in nodes} == {2}


def test_the_path_goes_on_from_parents() -> None:
    document = {"list": [{"n": 1, "m": 2}, {"n": 3}, {"m": 4}]}
    assert paths("$.list[*].n^.m", document) == [("list", 0, "m")]
    assert paths("$.list[?(@.n)].n^^[2].m", document) == [("list", 2, "m")]
    assert set(paths("$.list[*].n^^~", document)) == {("list",)}
    assert paths("$.list^^", document) == [] and paths("$..n^^^^", document) == []


def test_parents_are_found_from_each_reference() -> None:
    schema = {"title": "x", "items": {"$ref": "#/c"}}
    one, other, deep = {"$ref": "#/s"}, {"$ref": "#/s"}, {"title": "y"}
    document = {"a": one, "b": other, "s": schema, "c": deep}
    follow = {id(one): (schema, ("s",)), id(other): (schema, ("s",)), id(schema["items"]): (deep, ("c",))}
    assert {("a",), ("b",), ("s",), ("c",)} <= set(paths("$..title^", document, follow))
    assert {("a",), ("b",), ("s",), ()} == set(paths("$..title^^", document, follow))
    named = paths("$..[?(@property === 'title' && @parentProperty === 'b')]", document, follow)
    assert named == [("b", "title")]


def test_parents_through_a_circle_end() -> None:
    ring = {"title": "x", "next": {"$ref": "#/ring"}}
    follow = {id(ring["next"]): (ring, ("ring",))}
    found = paths("$..title^^^", {"ring": ring}, follow)
    assert ("ring",) in found and len(found) < 10
