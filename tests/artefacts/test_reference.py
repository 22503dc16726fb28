import pytest

from checks.artefacts.read_yaml import read_yaml
from checks.artefacts.reference import FileName, follow_references, references
from checks.artefacts.tree import Tree
from checks.model.cause import Cause
from checks.model.problem import Unknown


def test_followed_to_the_end_of_the_chain() -> None:
    tree = read_yaml("a: {$ref: '#/b'}\nb: {$ref: '#/c/d%20e'}\nc: {d e: {x: 1}}\n")
    found = follow_references(tree)
    assert found.follow[id(tree.value["a"])] == ({"x": 1}, ("c", "d e")) and found.users[("b",)] == [("a",)]
    assert found.named == {("b",), ("c", "d e")} and found.dangling == []


def test_circles_stay_as_they_are_written() -> None:
    tree = read_yaml("p: {$ref: '#/a'}\na: {x: {$ref: '#/b'}, me: {$ref: '#/a'}}\nb: {y: {$ref: '#/a'}}\n")
    found = follow_references(tree)
    assert set(found.follow) == {id(tree.value["p"])} and len(found.circular) == 3


@pytest.mark.parametrize(
    ("text", "sort", "cause"),
    [("#/none", "missing", None), ("", "missing", None), ("#nothing", "invalid", None),
     ("http://127.0.0.1/a.yaml", "outside", Cause.FORBIDDEN_ADDRESS), ("file:///etc/passwd", "outside", Cause.FORBIDDEN_ADDRESS),
     ("../../../etc/passwd", "outside", Cause.FORBIDDEN_ADDRESS), ("/etc/passwd", "outside", Cause.FORBIDDEN_ADDRESS),
     ("..%2f..%2fetc/passwd#/a", "outside", Cause.FORBIDDEN_ADDRESS), ("other.yaml#/a", "outside", Cause.NOT_COLLECTED),
     ("a\\..\\..\\b.yaml", "outside", Cause.FORBIDDEN_ADDRESS)],
)  # fmt: skip
def test_what_leads_nowhere_or_outside(text: str, sort: str, cause: Cause | None) -> None:
    (dangling,) = follow_references(Tree({"a": {"$ref": text}}, "api.yaml")).dangling
    assert dangling.sort == sort and (dangling.unknown.cause if dangling.unknown else None) == cause


def test_files_of_the_folder_and_what_they_refer_to() -> None:
    files = {
        "sub/b.yaml": "x: {$ref: 'c.yaml#/y'}\nback: {$ref: '../api.yaml#/a'}\n",
        "sub/c.yaml": "y: {z: 1}\n",
    }
    asked: list[str] = []

    def load(name: str) -> Tree | Unknown:
        asked.append(name)
        return read_yaml(files[name], name) if name in files else Unknown(Cause.NOT_COLLECTED)

    tree = read_yaml("a: {$ref: 'sub/b.yaml#/x'}\n", "api.yaml")
    found = follow_references(tree, load)
    value, path = found.follow[id(tree.value["a"])]
    assert value == {"z": 1} and path == ("sub/c.yaml", "y") and isinstance(path[0], FileName)
    assert asked == ["sub/b.yaml", "sub/c.yaml"] and sorted(found.files) == ["sub/b.yaml", "sub/c.yaml"]


def test_a_reference_through_a_reference() -> None:
    tree = read_yaml("a: {$ref: '#/b/c'}\nb: {$ref: '#/d'}\nd: {c: {e: 1}}\n")
    found = follow_references(tree)
    assert found.dangling == [] or found.dangling[0].sort == "missing"


def test_order_is_that_of_the_document() -> None:
    found = [
        each.path for each in references({"b": [{"$ref": "#/1"}], "a": {"$ref": "#/2", "x": {"$ref": "#/3"}}})
    ]
    assert found == [("b", 0), ("a",)]


def test_another_file_refers_back() -> None:
    tree = read_yaml("a: {$ref: 'x/b.yaml#/b'}\nc: {d: 1}\n", "root.yaml")
    other = read_yaml("b: {$ref: '../root.yaml#/c'}\n", "x/b.yaml")
    found = follow_references(
        tree, lambda name: other if name == "x/b.yaml" else Unknown(Cause.NOT_COLLECTED)
    )
    assert found.follow[id(other.value["b"])] == ({"d": 1}, ("c",)) and ("c",) in found.named
