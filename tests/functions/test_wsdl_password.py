from tests.functions.defining import description, said


def test_logins_are_excused() -> None:
    schema = '<xsd:schema><xsd:element name="{}"><xsd:complexType><xsd:element name="{}"/></xsd:complexType></xsd:element></xsd:schema>'
    given = "//xsd:element[ancestor::xsd:element]"
    assert said("wsdlPassword", description(schema.format("Query", "strUserPwd")), given)
    assert not said("wsdlPassword", description(schema.format("Login", "password")), given)
    assert not said("wsdlPassword", description(schema.format("Query", "name")), given)
