import pytest

from checks.artefacts.read_xml import read_xml

BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;"><!ENTITY z "&y;&y;&y;&y;&y;&y;&y;&y;">]>
<a>&z;</a>"""


def test_entities_are_not_expanded_and_a_doctype_is_told() -> None:
    xml = read_xml(BOMB)
    assert xml.root is not None and "xxxx" not in "".join(xml.root.itertext()) and xml.faults[0].line == 2
    outside = read_xml(b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><a>&e;</a>')
    assert outside.root is not None and "root:" not in "".join(outside.root.itertext())


def test_broken_documents_are_read_as_far_as_they_go() -> None:
    xml = read_xml(b"<a>\n<b>\n</a>")
    assert xml.root is not None and xml.faults[0].sort == "syntax" and xml.faults[0].line == 3


def test_chinese_encodings() -> None:
    xml = read_xml('<?xml version="1.0" encoding="gb2312"?>\n<a>\n<b>说明</b></a>'.encode("gb18030"))
    assert (
        xml.root is not None
        and xml.root[0].text == "说明"
        and xml.root[0].sourceline == 3
        and xml.declared == "gb2312"
    )


@pytest.mark.parametrize("body", [b"", b"text", b"\x00" * 100, b"<" * 10_000, b"<a>" * 100_000])
def test_any_bytes(body: bytes) -> None:
    assert read_xml(body).faults
