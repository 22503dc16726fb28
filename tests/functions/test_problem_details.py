from tests.functions.defining import definition, operation, said


def test_members_and_media_type() -> None:
    given = "$.paths[*][*].responses['400']"
    schema = {"properties": {"status": {}, "title": {}, "detail": {}}}
    good = {"400": {"description": "错", "content": {"application/problem+json": {"schema": schema}}}}
    assert not said("problemDetails", definition(operation(good)), given)
    good["400"]["content"]["application/problem+json"]["schema"] = {}  # type: ignore[index]
    assert (
        said("problemDetails", definition(operation(good)), given)[0][0]
        == "problem details lack status, title, detail"
    )
    assert said("problemDetails", definition(operation({"400": {"description": "错"}})), given)
