from tests.functions.defining import definition, operation, said


def test_names_differ() -> None:
    document = {**operation(), "tags": [{"name": "a"}, {"name": "b"}, {"name": "a"}]}
    assert said("uniquenessTags", definition(document), "$.tags") == [
        ('"tags" object contains duplicate tag name "a".', "/tags/2/name")
    ]
