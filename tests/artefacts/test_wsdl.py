from pathlib import Path

import pytest

from checks.artefacts.wsdl import Wsdl, read_wsdl
from checks.collect.document import read_document
from checks.model.cause import Cause
from checks.model.problem import Unknown
from checks.model.target import Target
from checks.model.value import ABSENT
from tests.samples import SAMPLES, needs_samples

TARGET = Target("t", "wsdl", "s.wsdl")
BODY = b"""<d:definitions xmlns:d="http://schemas.xmlsoap.org/wsdl/" targetNamespace="urn:a">
<d:service name="s"><d:documentation> text </d:documentation></d:service></d:definitions>"""


def test_reading_and_places() -> None:
    artefact = Wsdl(BODY, "s.wsdl", "s.wsdl", TARGET)
    (service,) = artefact.select("//wsdl:service")
    assert [each.value for each in artefact.read(service, "text")] == ["text"] and [
        each.value for each in artefact.read(service, "@name")
    ] == ["s"]
    assert [each.value for each in artefact.read(service, "wsdl:port")] == [ABSENT] and artefact.locate(
        service
    ).line == 2
    (name,) = artefact.select("//wsdl:service/@name")
    assert (artefact.locate(name).selector or "").endswith("/@name") and artefact.excerpt(
        service
    ) == '<service name="s">'
    assert artefact.facts() == {"version": "1.1"} and Wsdl(b"<a/>", "s", "s", TARGET).facts() == {
        "version": "other"
    }


def test_what_is_worked_out_stands_at_its_element() -> None:
    body = b'<definitions xmlns="http://schemas.xmlsoap.org/wsdl/">\n<service/>\n<service><port/></service>\n</definitions>'
    artefact = Wsdl(body, "s.wsdl", "s.wsdl", TARGET)
    _, service = artefact.select("//wsdl:service")
    (reading,) = artefact.read(service, "normalize-space(wsdl:documentation)")
    place = artefact.locate(reading.at)
    assert reading.value == "" and (place.line, place.selector) == (3, "/definitions/service[2]")
    (port,) = artefact.select("//wsdl:port")
    assert artefact.locate(port).selector == "/definitions/service[2]/port"


def test_imports_are_read_from_the_folder_only(tmp_path: Path) -> None:
    (tmp_path / "a.xsd").write_text(
        '<x:schema xmlns:x="http://www.w3.org/2001/XMLSchema"><x:include schemaLocation="b.xsd"/></x:schema>'
    )
    (tmp_path / "s.wsdl").write_text(
        '<x:schema xmlns:x="http://www.w3.org/2001/XMLSchema"><x:include schemaLocation="a.xsd"/>'
        '<x:include schemaLocation="http://127.0.0.1/c.xsd"/><x:include schemaLocation="../d.xsd"/></x:schema>'
    )
    (artefact,) = read_wsdl(read_document(tmp_path / "s.wsdl", TARGET))
    found = {place: isinstance(root, Unknown) for _, place, root in artefact.imports}
    assert (
        found == {"a.xsd": False, "http://127.0.0.1/c.xsd": True, "../d.xsd": True, "b.xsd": True}
        and len(artefact.roots) == 2
    )


def test_too_large() -> None:
    unknown = Wsdl(b" " * 20_000_001, "s", "s", TARGET).unreadable()
    assert unknown is not None and unknown.cause is Cause.TOO_LARGE


@needs_samples
@pytest.mark.parametrize("name", ["soap.wsdl", "platform.common.xsd"])
def test_real_descriptions(name: str) -> None:
    path = SAMPLES / "interfaces" / "wsdl-node-soap" / name
    (artefact,) = read_wsdl(read_document(path, TARGET))
    assert (
        artefact.facts()["version"] in ("1.1", "xsd")
        and not artefact.faults
        and artefact.unreadable() is None
    )
