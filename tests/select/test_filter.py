from typing import Any

import pytest

from checks.select.filter import make_script
from checks.select.script import ScriptError

ROOT = {"paths": {"/a": {"get": {}}}}
FRAME = ((None, None, ROOT, None), "paths", ROOT["paths"], None)


def holds(text: str, value: Any, key: Any = "k") -> bool:
    script = make_script(text)
    by_key = script.on_key is None or script.on_key(key)
    return by_key and (script.on_value is None or script.on_value(value, key, FRAME, {}))


@pytest.mark.parametrize(
    ("text", "value", "key"),
    [("@.a === 1", {"a": 1}, "k"), ("@ && @.a", {"a": "x"}, "k"), ("@property.match(/^(get|put)$/)", None, "get"),
     ("@property == 'x' || @.b", {"b": 1}, "k"), ("@.a.length > 1", {"a": [1, 2]}, "k"), ("@.a != null", {"a": 0}, "k"),
     ("@.constructor.name === 'Array'", [], "k"), ("['a','b'].includes(@property)", 1, "b"), ("@property in ['k']", 1, "k"),
     ("@.a ~= 'x'", {"a": "axb"}, "k"), ("@string()", "s", "k"), ("@parentProperty === 'paths'", 1, "k"),
     ("@path === \"$['paths']['k']\"", 1, "k"), ("@root.paths", 1, "k"), ("!@.a", {}, "k"), ("@ < 300", 200, "k"),
     ("/^a/.test(@)", "ab", "k"), ("@.hasOwnProperty('a')", {"a": None}, "k"), ("@.x !== void 0", {"x": None}, "k"),
     ("@ && @.match && @.match(/s/)", "as", "k"), ("@property.substr(0, 1) == 'k'", 1, "k")],
)  # fmt: skip
def test_what_holds(text: str, value: Any, key: str) -> None:
    assert holds(text, value, key)


def test_where_javascript_throws_nothing_matches() -> None:
    assert not holds("index == 0", 1, 0)
    assert not holds("@.a.b.c", {"a": 1}) and not holds("@.a.match(/x/)", {}) and not holds("@.a > 1", None)


def test_needs_bounds_the_candidates() -> None:
    assert make_script("@ && @.type == 'array'").needs == {"type"}
    assert make_script("@.a !== void 0 || @.b").needs == {"a", "b"}
    assert make_script("@.a || @property == 'b'").needs is None and make_script("!@.a").needs is None


def test_the_key_alone_is_told_apart() -> None:
    script = make_script("@property !== 'x' && @.y")
    assert (
        script.on_key is not None and script.on_key("a") and not script.on_key("x") and script.needs == {"y"}
    )


@pytest.mark.parametrize(
    "text",
    [
        "process.exit()",
        "eval('1')",
        "@.a.forEach(x)",
        "require",
        "@@own()",
        "Object.keys(@)",
        "@.replace(/a/, 'b')",
    ],
)
def test_nothing_else_can_be_named(text: str) -> None:
    with pytest.raises(ScriptError):
        make_script(text)


def test_references_within_a_filter_are_followed() -> None:
    reference: dict[str, Any] = {"$ref": "#/x"}
    follow = {id(reference): ({"type": "string", "names": ["a"]}, ("x",))}
    for text in ("@.schema.type === 'string'", "@['schema'].names.length == 1", "@.schema.names[0] == 'a'"):
        script = make_script(text)
        assert script.on_value is not None
        assert script.on_value({"schema": reference}, "k", FRAME, follow)
        assert not script.on_value({"schema": reference}, "k", FRAME, {})


@pytest.mark.parametrize(("written", "key", "holds"), [
    ("@property.match(/^a/)", "ab", True), ("@property.match(/^a/)", "ba", False), ("@property.match(/1/)", 12, True),
    ("@property.match(/A/i)", "a", True), ("!@property.match(/^a/)", "b", True), ("@property.match(/a/) === null", "b", True),
])  # fmt: skip
def test_keys_that_match(written: str, key: str | int, holds: bool) -> None:
    script = make_script(written)
    assert script.on_key is not None and script.on_value is None
    assert script.on_key(key) is holds
