from tests.functions.calling import fails, holds
from tests.functions.defining import definition, operation, said


def test_order() -> None:
    assert (
        holds("alphabetical", ["a", "b", "B", "c"])
        and holds("alphabetical", [1, 2, 10])
        and holds("alphabetical", [])
    )
    assert "b 应" not in fails("alphabetical", ["b", "a"]) and fails("alphabetical", {"z": 1, "a": 2})
    assert fails("alphabetical", [{"n": "b"}, {"n": "a"}], {"keyedBy": "n"}) and fails(
        "alphabetical", [{}, 1]
    )


def test_only_lists_and_objects() -> None:
    assert (
        holds("alphabetical", "ba")
        and holds("alphabetical", None)
        and fails("alphabetical", [{}, 1], {"keyedBy": "n"})
    )


def test_items_that_are_references_are_followed() -> None:
    document = operation(parameters=[{"name": "b", "in": "query"}, {"$ref": "#/components/parameters/A"}])
    document["components"] = {"parameters": {"A": {"name": "a", "in": "query"}}}
    found = said("alphabetical", definition(document), "$.paths[*].get.parameters", {"keyedBy": "name"})
    assert found == [("properties must follow the alphabetical order", "/paths/~1items/get/parameters")]
