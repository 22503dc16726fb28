from checks.artefacts.wsdl import Wsdl
from checks.model.target import Target
from tests.functions.defining import description, said


def test_broken_foreign_and_incomplete() -> None:
    target = Target("t", "wsdl", "s.wsdl")
    assert said("wsdlReadable", Wsdl(b"<a><b></a>", "s", "s", target), "/*")
    assert said("wsdlReadable", Wsdl(b"<html/>", "s", "s", target), "/*")[0][0] == "the root is html"
    assert not said("wsdlReadable", description(""), "/*")
    assert (
        said("wsdlReadable", description('<wsdl:import location="a.wsdl"/>'), "/*")[0][0] == "not-collected"
    )
