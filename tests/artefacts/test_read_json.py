import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from checks.artefacts.read_json import read_json
from checks.artefacts.read_yaml import read_yaml


def test_places_are_those_of_yaml() -> None:
    text = '{\n "a": {"b": [1,\n  {"c": null}]},\n "d": "}"\n}'
    tree, same = read_json(text), read_yaml(text)
    for path in [(), ("a",), ("a", "b"), ("a", "b", 0), ("a", "b", 1, "c"), ("d",)]:
        assert tree.place(path) == same.place(path)


def test_duplicate_keys_are_told_and_the_last_counts() -> None:
    tree = read_json('{"a": 1, "b": {"c": 1, "c": 2}, "a": [0, {"d": 1, "d": 2}]}')
    assert tree.value == {"a": [0, {"d": 2}], "b": {"c": 2}}
    assert [(fault.sort, fault.path) for fault in tree.faults] == [
        ("duplicate-key", ("b", "c")),
        ("duplicate-key", ("a",)),
        ("duplicate-key", ("a", "1", "d")),
    ]
    assert tree.place(("b", "c"))[0] == 1
    doubled = read_json('{"a": {"x": 1},\n"a": {"x": 2,\n"y": 3},\n"b": 4}')
    places = [doubled.place(path) for path in [("a",), ("a", "x"), ("a", "y"), ("b",)]]
    assert places == [(2, 1), (2, 12), (3, 6), (4, 6)]


def test_tabs_are_found_when_asked_for() -> None:
    tree = read_json('{\n\t"a\\"\\t": [\t1\t,\t"x"]\t\n}')
    assert tree.faults == [] and tree.tabs() == [(2, 1), (2, 12), (2, 16), (2, 21)]
    assert read_json('{"a": "\t", \t"b": 1}').tabs() == [(1, 12)]
    assert read_json('{"a": 1}').tabs() == []


def test_what_is_no_json_is_read_as_yaml() -> None:
    assert read_json('{"a": 1,}').value == {"a": 1} and read_json("{a: 1}").value == {"a": 1}
    assert read_json('{"a": 1').broken and read_json("[" * 100_000).broken


def test_deep_json() -> None:
    text = '{"a":' * 900 + "1" + "}" * 900
    assert read_json(text).faults == [] and read_json(text).value["a"]["a"]


values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)


@settings(max_examples=150, deadline=None)
@given(values, st.sampled_from([None, 1, 2]))
def test_every_node_has_its_place(value: Any, indent: int | None) -> None:
    if not isinstance(value, dict | list):
        return
    text = json.dumps(value, indent=indent)
    tree = read_json(text)
    marks = tree.mark()
    stack = [tree.value]
    while stack:
        node = stack.pop()
        assert len(marks[id(node)]) == len(node)
        stack.extend(
            each
            for each in (node.values() if isinstance(node, dict) else node)
            if isinstance(each, dict | list)
        )
    assert tree.value == value and tree.faults == []
