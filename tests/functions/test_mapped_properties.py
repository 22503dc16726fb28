from tests.functions.defining import answers, definition, operation, said

ITEMS = {
    "data_catalogue_item": [{"catalogue_code": "C", "name": "姓名", "technical_name": "XM", "length": "50"}]
}


def test_names_and_lengths() -> None:
    schema = {
        "properties": {
            "data": {
                "items": {"properties": {"xm": {}, "zz": {}, "n": {"description": "姓名", "maxLength": 99}}}
            }
        }
    }
    document = operation(answers(schema), **{"x-catalog-code": "C"})
    artefact = definition(document, registers=ITEMS)
    assert [text for text, _ in said("mappedProperties", artefact, "$.paths")] == [
        "zz is no item of the catalogue entry"
    ]
    assert [text for text, _ in said("mappedProperties", artefact, "$.paths", {"lengths": True})] == [
        "n: maxLength 99 exceeds 50"
    ]
    assert said("mappedProperties", definition(document), "$.paths")[0][0] == "not-collected"
