from tests.functions.defining import definition, operation, said


def test_tags_must_be_listed() -> None:
    document = operation(tags=["a", "b"])
    document["tags"] = [{"name": "a"}]
    assert said("oasTagDefined", definition(document)) == [
        ("Operation tags must be defined in global tags.", "/paths/~1items/get/tags/1")
    ]
