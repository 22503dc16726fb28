from typing import Any

from checks.audit.change import Side
from checks.audit.form import form_fields
from tests.audit.definitions import between, interface, told

FILE = {"type": "string", "format": "binary"}


def new(
    properties: dict[str, Any], required: list[str], media: str = "multipart/form-data"
) -> dict[str, Any]:
    schema = {"type": "object", "required": required, "properties": properties}
    post = {"requestBody": {"content": {media: {"schema": schema}}}, "responses": {}}
    return {"openapi": "3.0.3", "info": {"version": "1.0.0"}, "paths": {"/a": {"post": post}}}


def old(*fields: dict[str, Any]) -> dict[str, Any]:
    parameters = [{"in": "formData", **each} for each in fields]
    post = {"parameters": parameters, "responses": {}}
    return {"swagger": "2.0", "info": {"version": "1.0.0"}, "paths": {"/a": {"post": post}}}


UPLOAD = old({"name": "file", "type": "file", "required": True}, {"name": "note", "type": "string"})


def test_a_form_stays_the_same_in_a_newer_openapi() -> None:
    same = new({"file": FILE, "note": {"type": "string"}}, ["file"])
    assert between(UPLOAD, same).changes == () and between(same, UPLOAD).changes == ()


def test_what_changed_in_a_form_is_told_of_its_fields() -> None:
    found = between(UPLOAD, new({"file": FILE, "size": {"type": "integer"}}, ["file", "size"]))
    assert told(found) == {("parameter-removed", True), ("parameter-added", True)}
    assert [change.pointer for change in found.changes if change.code == "parameter-added"] == [
        "/paths/~1a/post/requestBody/content/multipart~1form-data/schema/properties/size"
    ]


def test_another_body_is_no_form() -> None:
    other = interface(new({"file": FILE}, [], "application/json"))
    side = Side(other, "new")
    assert form_fields(side, side.at(side.root, "paths", "/a", "post")) == {}
    assert ("body-added", False) in told(between(UPLOAD, other.document))
