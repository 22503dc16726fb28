from tests.functions.defining import answers, definition, operation, said


def test_all_sorts_of_components() -> None:
    document = {
        **operation(answers({"$ref": "#/components/schemas/A"})),
        "components": {"schemas": {"A": {}}, "headers": {"H": {}}},
    }
    assert [place for _, place in said("oasUnusedComponent", definition(document))] == [
        "/components/headers/H"
    ]
