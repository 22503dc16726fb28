from tests.functions.defining import definition, operation, said


def test_forms_need_a_form_media_type() -> None:
    parameters = [{"name": "f", "in": "formData", "type": "string"}]
    given = "$.paths[*][*]"
    assert said(
        "oasOpFormDataConsumeCheck",
        definition(operation(parameters=parameters, consumes=["application/json"])),
        given,
    )
    assert not said(
        "oasOpFormDataConsumeCheck",
        definition(operation(parameters=parameters, consumes=["multipart/form-data"])),
        given,
    )
