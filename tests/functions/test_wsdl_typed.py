from tests.functions.defining import description, said


def test_what_says_nothing() -> None:
    given = "//xsd:any | //xsd:element"

    def types(inner: str) -> int:
        return len(said("wsdlTyped", description(f"<xsd:schema>{inner}</xsd:schema>"), given))

    one = '<xsd:element name="q"><xsd:complexType><xsd:sequence><xsd:element name="{}" type="xsd:string"/>{}</xsd:sequence></xsd:complexType></xsd:element>'
    assert types(one.format("xmlStr", "")) == 1 and types(one.format("code", "")) == 0
    assert types(one.format("xmlStr", '<xsd:element name="b" type="xsd:int"/>')) == 0
    assert (
        types('<xsd:element name="a" type="xsd:anyType"/>') == 1
        and types('<xsd:element name="a"><xsd:any/></xsd:element>') == 1
    )
