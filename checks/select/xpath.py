"""XPath: XPath 1.0 over WSDL and XML Schema, with fixed prefixes, without functions that reach outside.

Prefixes: `wsdl` (1.1), `wsdl2` (2.0), `soap`, `soap12`, `http`, `mime`, `xsd`.
"""

from functools import lru_cache
from typing import Any, Final

from checks.model.sentence import Said, Sentence, problem

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


class XpathError(Said, ValueError):
    """An XPath that cannot be used; one sentence says why."""


@lru_cache(maxsize=512)
def compile_xpath(text: str) -> Any:
    """A compiled XPath; raises `XpathError` when it is none."""
    from lxml import etree

    if len(text) > _LONGEST or "document(" in text:
        raise XpathError(f"XPath {text[:40]!r} 不能用", f"the XPath {text[:40]!r} cannot be used")
    try:
        return etree.XPath(text, namespaces=PREFIXES, regexp=False, smart_strings=True)
    except etree.XPathError as error:
        raise XpathError(f"不是 XPath：{text!r}（{error}）", f"not an XPath: {text!r} ({error})") from None


def check_xpath(text: str) -> Sentence | None:
    """Why an XPath cannot be used, in one sentence (None: it can)."""
    return problem(compile_xpath, text)


def find_all(text: str, node: Any) -> list[Any]:
    """What an XPath selects below a node, in the order of the document; a single value as a list of one."""
    found = compile_xpath(text)(node)
    return found if isinstance(found, list) else [found]
