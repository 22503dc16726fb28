from checks.artefacts.wsdl import Wsdl
from checks.artefacts.wsdl_kind import WSDL
from checks.model.effect import Advice
from checks.model.level import Level
from checks.model.outcome import Outcome
from checks.model.rule import Example, Rule

RULE = Rule("n/r", "n", "1", "标题", "1", Level.SHALL, True, Advice(), "wsdl", ("/*",), (), Outcome.PASSED)


def built(content: str, **facts: object) -> Wsdl:
    made = WSDL.from_example(Example("e", Outcome.PASSED, "xml", content, facts=facts), RULE)
    assert isinstance(made, Wsdl)
    return made


def test_prefixes_need_no_declaration() -> None:
    assert (
        built('<?xml version="1.0"?><wsdl:definitions><wsdl:service/></wsdl:definitions>').facts()["version"]
        == "1.1"
    )
    assert (
        built("<xsd:schema/>").facts()["version"] == "xsd"
        and built("<a/>", prefixes=False).facts()["version"] == "other"
    )


def test_charset_and_files() -> None:
    artefact = built(
        '<?xml version="1.0" encoding="utf-8"?><wsdl:definitions>说明</wsdl:definitions>', charset="gb18030"
    )
    assert "说明".encode("gb18030") in artefact.body
    imported = built(
        '<xsd:schema><xsd:include schemaLocation="a.xsd"/></xsd:schema>', files={"a.xsd": "<xsd:schema/>"}
    )
    assert len(imported.roots) == 2 and WSDL.check_given("//[") and WSDL.check_field("text") is None
