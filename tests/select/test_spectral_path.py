import pytest

from checks.select.segment import SelectorError
from checks.select.spectral_path import parse_path


def shape(text: str) -> list[str]:
    """One word a step: names or *, ? for a filter, [] for a window; .. in front when deep, ! when only the first counts."""
    steps = []
    for each in parse_path(text).segments:
        word = "|".join(sorted(each.names)) if each.names is not None else "*"
        word += "?" if each.script else ""
        word += "[]" if each.window else ""
        steps.append((".." if each.deep else "") + word + ("!" if each.first_only else ""))
    return steps


@pytest.mark.parametrize(
    ("text", "steps"),
    [("$.paths[*][get,'put',\"x-y\"]", ["paths", "*", "get|put|x-y"]), ("$..a[0].b", ["..a", "0", "b"]),
     ("$.a.[?(@.b)]", ["a", "..*?"]), ("$..[responses][?(@property.match(/(2|3)\\d\\d/))][headers]", ["..responses", "*?", "headers"]),
     ("$..properties[date,datum]..format", ["..properties!", "date|datum", "..format"]), ("$..*.a", ["..a"]),
     ("$.a[*]..b..c", ["a", "*", "..b!", "..c"]), ("$..a[*]..b", ["..a", "*", "..b"]), ("$.a[-1:]", ["a", "*[]"]),
     ("$.a[(@.length-1)]", ["a", "*[]"]), ("$..a[1:].b", [""]), ("$.中文", ["中文"])],
)  # fmt: skip
def test_the_dialect(text: str, steps: list[str]) -> None:
    assert shape(text) == steps


def test_modifiers() -> None:
    assert parse_path("$.a[*]~").keyed and parse_path("$..a^^").parents == 2 and parse_path("$..").containers


@pytest.mark.parametrize(
    ("text", "keyed", "parents"),
    [("$.a^~", True, 1), ("$.a~^", True, 0), ("$.a^~^", True, 1), ("$.a^^", False, 2), ("$.a~.b", True, 0)],
)
def test_levels_up_count_before_the_key_only(text: str, keyed: bool, parents: int) -> None:
    selector = parse_path(text)
    assert (selector.keyed, selector.parents, selector.rest) == (keyed, parents, None)


def test_a_path_goes_on_from_the_parent() -> None:
    selector = parse_path("$.a[*]^^.b~")
    assert shape("$.a[*]^^.b~") == ["a", "*"] and selector.parents == 2 and not selector.keyed
    assert selector.rest is not None and selector.rest.keyed
    assert [each.names for each in selector.rest.segments] == [frozenset({"b"})]


@pytest.mark.parametrize(
    ("text", "names"),
    [("$[x, y]", {"x", " y"}), ("$['x', 'y']", {"x'", " 'y"}), ('$["x", "y"]', {'x"', ' "y'}), ("$[ x ]", {" x "}),
     ("$['x','y']", {"x", "y"}), ('$["x y"]', {"x y"}), ("$['x,y']^.a", {"x", "y"}), ("$['x','y']^.a", {"x'", "'y"}),
     ("$...x", {"x"}), ("$.x]", {"x"}), ("$[-1]", {"-1"})],
)  # fmt: skip
def test_names_as_jsonpath_plus_parts_them(text: str, names: set[str]) -> None:
    assert parse_path(text).segments[0].names == names


def test_a_filter_between_two_descents_is_judged_at_the_end() -> None:
    selector = parse_path("$..properties[?(@property == 'a')]..format")
    assert [script.text for script in selector.at_end] == ["@property == 'a'"]


@pytest.mark.parametrize(
    "text",
    [
        "a.b",
        "$.",
        "$..x..",
        "$[",
        "$.a[?(@.b]",
        "$.a[?(x => 1)]",
        "$.a[(@.length+1)]",
        "$.a[]",
        "$.a[?@.b]",
        "$.a['b",
    ],
)
def test_unusable(text: str) -> None:
    with pytest.raises(SelectorError):
        parse_path(text)


def test_a_dot_at_the_end_is_passed_over() -> None:
    assert shape("$.a.") == shape("$.a") and shape("$.a[*].") == shape("$.a[*]")
