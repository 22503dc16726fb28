from tests.functions.defining import definition, operation, said


def test_success_or_redirect() -> None:
    given = "$.paths[*][*].responses"
    assert not said("oasOpSuccessResponse", definition(operation({"302": {}})), given)
    assert not said("oasOpSuccessResponse", definition(operation({"2XX": {}})), given)
    assert said("oasOpSuccessResponse", definition(operation({"default": {}})), given)
