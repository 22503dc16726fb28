from tests.functions.defining import answers, definition, operation, said


def test_missing_outside_and_in_examples() -> None:
    document = operation(answers({"$ref": "#/components/schemas/Missing"}))
    assert said("referencesResolve", definition(document))[0][1] == (
        "/paths/~1items/get/responses/200/content/application~1json/schema/$ref"
    )
    assert said("referencesResolve", definition(operation(answers({"$ref": "file:///etc/passwd"})))) == [
        ("forbidden-address", "")
    ]
    assert said("referencesResolve", definition(operation(answers({"$ref": "../../x.yaml#/a"})))) == [
        ("forbidden-address", "")
    ]
    assert said("referencesResolve", definition(operation(answers({"$ref": "x.yaml#/a"})))) == [
        ("not-collected", "")
    ]
    assert said("referencesResolve", definition(operation(answers({"example": {"$ref": "#/nothing"}})))) == []
