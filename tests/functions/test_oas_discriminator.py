from tests.functions.defining import definition, said


def test_the_discriminator_is_a_required_property() -> None:
    good = {"discriminator": "kind", "properties": {"kind": {}}, "required": ["kind"]}
    document = {"swagger": "2.0", "definitions": {"Good": good, "Bad": {"discriminator": "kind"}}}
    assert len(said("oasDiscriminator", definition(document), "$.definitions[*]")) == 2
