from typing import Any

from tests.functions.defining import definition, operation, said

ID = {"name": "id", "in": "path", "required": True}


def places(document: Any) -> list[str | None]:
    return [place for _, place in said("oasPathParam", definition(document), "$.paths")]


def test_variables_and_parameters_agree() -> None:
    assert places(operation(path="/a/{id}", parameters=[ID])) == []
    assert places(operation(path="/a/{id}")) == ["/paths/~1a~1{id}/get"]
    assert places(operation(path="/a", parameters=[ID])) == ["/paths/~1a/get/parameters/0"]
    assert places(operation(path="/a/{id}", parameters=[{**ID, "required": False}])) == [
        "/paths/~1a~1{id}/get/parameters/0"
    ]
    assert places(operation(path="/a/{id}/{id}", parameters=[ID])) == ["/paths/~1a~1{id}~1{id}"]
    assert places(operation(path="/a/{id}", parameters=[ID, ID])) == ["/paths/~1a~1{id}/get/parameters/1"]


def test_equivalent_paths() -> None:
    document = operation(path="/a/{id}", parameters=[ID])
    document["paths"]["/a/{no}"] = {"parameters": [{**ID, "name": "no"}]}
    assert places(document) == ["/paths/~1a~1{no}"]
