import pytest
from lxml import etree

from checks.select.xpath import PREFIXES, check_xpath, compile_xpath, find_all


def test_prefixes_and_values() -> None:
    root = etree.fromstring(
        f'<w:definitions xmlns:w="{PREFIXES["wsdl"]}"><w:service name="s"/></w:definitions>'
    )
    assert [each.get("name") for each in find_all("//wsdl:service", root)] == ["s"]
    assert (
        find_all("count(//wsdl:service)", root) == [1.0]
        and find_all("//@name", root)[0].getparent().get("name") == "s"
    )


@pytest.mark.parametrize("text", ["//[", "//unknown:a[", "document('x')", "x" * 3000])
def test_unusable(text: str) -> None:
    assert check_xpath(text)
    with pytest.raises(ValueError, match="XPath"):
        compile_xpath(text)
