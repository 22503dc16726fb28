from tests.functions.defining import definition, operation, said


def test_where_a_code_may_stand() -> None:
    assert said("catalogueCode", definition(operation()), "$.paths")[0][1] == "/paths/~1items/get"
    assert not said(
        "catalogueCode", definition(operation(**{"x-catalog-code": "307021001/000001"})), "$.paths"
    )
    assert not said(
        "catalogueCode", definition({**operation(), "x-catalog-code": "307021001/000001"}), "$.paths"
    )
    assert not said("catalogueCode", definition(operation(method="put")), "$.paths")
    assert said("catalogueCode", definition(operation(**{"x-catalog-code": ["无"]})), "$.paths")
