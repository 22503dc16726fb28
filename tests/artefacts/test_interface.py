from pathlib import Path

import pytest

from checks.artefacts.interface import Interface, read_interface, read_tree
from checks.collect.document import read_document
from checks.model.cause import Cause
from checks.model.target import Target
from checks.model.value import ABSENT

TARGET = Target("t", "interface", "api.yaml")
TEXT = """openapi: 3.0.3
info: {title: 示例, version: 1.0.0}
paths:
  /a: {get: {responses: {'200': {$ref: '#/components/responses/Ok'}}}}
  /b: {get: {responses: {'200': {$ref: '#/components/responses/Ok'}}}}
components:
  responses:
    Ok:
      content: {application/json: {schema: {type: array}}}
"""


def interface(text: str = TEXT) -> Interface:
    return Interface(text.encode(), "api.yaml", "api.yaml", TARGET)


def test_each_thing_once_at_its_definition() -> None:
    artefact = interface()
    (node,) = artefact.select("$.paths[*].get.responses[*].content[*].schema")
    (reading,) = artefact.read(node, "type")
    location = artefact.locate(reading.at)
    assert (location.pointer, location.line) == (
        "/components/responses/Ok/content/application~1json/schema/type",
        9,
    )
    assert "被 2 处引用：#/paths/~1a/get/responses/200" in artefact.excerpt(reading.at)


def test_as_it_is_written() -> None:
    assert len(interface().select("written($.paths[*].get.responses[*].content)")) == 0
    assert len(interface().select("written($..[?(@ && @.$ref)])")) == 2


def test_the_standard_dialect() -> None:
    (node,) = interface().select("$.paths[?@.get]['get'].responses['200']['$ref']")[:1]
    assert interface().locate(node).pointer == "/paths/~1a/get/responses/200/$ref"


def test_absent_members_are_located_at_the_nearest() -> None:
    artefact = interface()
    (reading,) = artefact.read(artefact.select("$.info")[0], "contact.name")
    assert reading.value is ABSENT and artefact.locate(reading.at).pointer == "/info"


def test_one_walk_for_all_rules() -> None:
    artefact = interface()
    artefact.prepare(["$.info", "$..schema", "written($.paths)"])
    assert [len(artefact.select(each)) for each in ("$.info", "$..schema", "written($.paths)", "$.tags")] == [
        1,
        1,
        1,
        0,
    ]


@pytest.mark.parametrize("text", ["a: 1", "", "[1, 2]", "just text", "{", "\x00"])
def test_what_is_no_definition(text: str) -> None:
    unknown = interface(text).unreadable()
    assert unknown is not None and unknown.cause is Cause.UNREADABLE and unknown.zh


def test_facts() -> None:
    assert interface().facts() == {"version": "3.0", "profile": ("basic", "problem"), "live": False}
    assert (
        interface("swagger: '2.0'").facts()["version"] == "2.0"
        and interface("openapi: 9").facts()["version"] == "other"
    )


def test_files_beside_it_are_read_and_none_outside(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "secret.yaml").write_text("A: {type: string}")
    (tmp_path / "in" / "b.yaml").write_text("A: {type: array}")
    (tmp_path / "in" / "api.yaml").write_text(
        "openapi: 3.0.3\npaths: {}\nx: {$ref: 'b.yaml#/A'}\ny: {$ref: '../secret.yaml#/A'}\n"
    )
    (artefact,) = read_interface(read_document(tmp_path / "in" / "api.yaml", TARGET))
    (node,) = artefact.select("$.x")
    assert node.value == {"type": "array"} and artefact.locate(node).pointer == "b.yaml#/A"
    assert [each.unknown.cause for each in artefact.references.dangling if each.unknown] == [
        Cause.FORBIDDEN_ADDRESS
    ]


def test_trees_of_any_bytes() -> None:
    assert read_tree(b'{"a": 1}', "a").value == {"a": 1} and read_tree(
        "a: 中".encode("gb18030"), "a"
    ).value == {"a": "中"}
