from tests.functions.defining import definition, operation, said


def test_repeated_and_contradicting() -> None:
    query = {"name": "q", "in": "query"}
    given = "$.paths[*][*].parameters"
    assert (
        said("oasOpParams", definition(operation(parameters=[query, query])), given)[0][1]
        == "/paths/~1items/get/parameters/1"
    )
    both = [{"name": "b", "in": "body"}, {"name": "f", "in": "formData"}]
    assert len(said("oasOpParams", definition(operation(parameters=both)), given)) == 1
    bodies = [{"name": "b", "in": "body"}, {"name": "c", "in": "body"}]
    assert len(said("oasOpParams", definition(operation(parameters=bodies)), given)) == 1
    assert not said(
        "oasOpParams", definition(operation(parameters=[query, {"name": "r", "in": "query"}])), given
    )
