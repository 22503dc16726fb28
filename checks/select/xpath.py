"""XPath: XPath 1.0 over WSDL and XML Schema, with fixed prefixes, without functions that reach outside.

Prefixes: `wsdl` (1.1), `wsdl2` (2.0), `soap`, `soap12`, `http`, `mime`, `xsd`.
"""

from functools import lru_cache
from typing import Any, Final

PREFIXES: Final = {
    "http": "http://schemas.xmlsoap.org/wsdl/http/",
    "mime": "http://schemas.xmlsoap.org/wsdl/mime/",
    "soap": "http://schemas.xmlsoap.org/wsdl/soap/",
    "soap12": "http://schemas.xmlsoap.org/wsdl/soap12/",
    "wsdl": "http://schemas.xmlsoap.org/wsdl/",
    "wsdl2": "http://www.w3.org/ns/wsdl",
    "xsd": "http://www.w3.org/2001/XMLSchema",
}
"""Namespace by prefix, as rules may use it."""

_LONGEST: Final = 2000


@lru_cache(maxsize=512)
def compile_xpath(text: str) -> Any:
    """A compiled XPath; `ValueError` with one sentence when it is none."""
    from lxml import etree

    if len(text) > _LONGEST or "document(" in text:
        raise ValueError(f"the XPath {text[:40]!r} cannot be used")
    try:
        return etree.XPath(text, namespaces=PREFIXES, regexp=False, smart_strings=True)
    except etree.XPathError as error:
        raise ValueError(f"not an XPath: {text!r} ({error})") from None


def check_xpath(text: str) -> str | None:
    """Why an XPath cannot be used, in one sentence (None: it can)."""
    try:
        compile_xpath(text)
    except ValueError as error:
        return str(error)
    return None


def find_all(text: str, node: Any) -> list[Any]:
    """What an XPath selects below a node, in the order of the document; a single value as a list of one."""
    found = compile_xpath(text)(node)
    return found if isinstance(found, list) else [found]
