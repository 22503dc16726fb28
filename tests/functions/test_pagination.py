from tests.functions.defining import answers, definition, operation, said

LIST = {
    "type": "object",
    "properties": {"data": {"type": "array", "items": {}}, "total": {"type": "integer"}},
}


def test_what_a_list_needs() -> None:
    page = {"name": "page", "in": "query", "schema": {"type": "integer"}}
    size = {"name": "pageSize", "in": "query", "schema": {"type": "integer", "maximum": 100}}
    assert not said("pagination", definition(operation(answers(LIST), parameters=[page, size])), "$.paths")
    assert said("pagination", definition(operation(answers(LIST))), "$.paths")
    bare = {**size, "schema": {"type": "integer"}}
    assert said("pagination", definition(operation(answers(LIST), parameters=[page, bare])), "$.paths")
    assert not said(
        "pagination", definition(operation(answers({"type": "array", "maxItems": 10}))), "$.paths"
    )
    assert not said("pagination", definition(operation(answers(LIST), method="delete")), "$.paths")
