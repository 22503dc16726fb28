from tests.functions.defining import definition, operation, said


def test_a_scheme_or_all_public() -> None:
    assert said("securityPresent", definition(operation()))
    assert not said("securityPresent", definition(operation(**{"x-public": True})))
    assert not said(
        "securityPresent",
        definition({**operation(), "components": {"securitySchemes": {"k": {"type": "http"}}}}),
    )
