from tests.functions.defining import answers, definition, operation, said


def test_nothing_stands_beside_a_reference() -> None:
    document = operation(answers({"$ref": "#/x", "description": "多余"}))
    found = said("refSiblings", definition(document), "written($..[?(@property === '$ref')]^)")
    assert [place for _, place in found] == [
        "/paths/~1items/get/responses/200/content/application~1json/schema/description"
    ]
