from checks.audit.change import Changes, Side
from tests.audit.definitions import OLD, interface

SIDES = Side(interface(OLD), "old"), Side(interface(OLD), "new")


def test_parts_are_found_through_references() -> None:
    side = SIDES[0]
    schema = side.at(
        side.root, "paths", "/users/{id}", "get", "responses", "200", "content", "application/json", "schema"
    )
    assert schema.path == ("components", "schemas", "User")
    assert side.at(schema, "properties", "parent", "$ref").value == "#/components/schemas/User"
    assert not side.at(side.root, "paths", "/none", "get").there
    assert side.at(side.root, "servers", 0, "url").value == "https://api.gov.cn/v1"
    assert not side.at(side.root, "servers", 1).there
    assert [key for key, _ in side.below(side.at(side.root, "servers"))] == [0]
    assert side.at(side.root, "servers").table() == {}


def test_a_change_is_told_once_with_all_its_operations() -> None:
    changes = Changes(*SIDES)
    part = SIDES[1].at(SIDES[1].root, "components", "schemas", "User")
    for name, breaking in (("GET /a", False), ("PUT /b", True), ("PUT /b", False)):
        changes.operation = name
        changes.add("x", breaking, "new", part, "请求体 变了", "请求体 changed")
    changes.add("y", False, "new", part, "别的", "other")
    first, second = changes.all()
    assert (first.code, first.breaking, first.used) == ("x", True, ["GET /a", "PUT /b"])
    assert (first.pointer, first.line, first.en) == ("/components/schemas/User", 1, "request body changed")
    assert second.code == "y"
