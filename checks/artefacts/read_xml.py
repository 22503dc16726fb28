"""XML: bytes to an element tree, without entities, DTDs or network; broken documents as far as they go."""

import re
from dataclasses import dataclass, field
from typing import Any, Final

from checks.artefacts.fault import Fault

_DECLARED: Final = re.compile(rb"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']""")
_DOCTYPE: Final = re.compile(rb"<!DOCTYPE[^>\[]*(\[.*?\])?\s*>", re.DOTALL)
_CHINESE: Final = frozenset(("gb2312", "gbk", "gb18030", "gb_2312-80", "x-gbk", "cp936"))
_MOST_FAULTS: Final = 50


@dataclass(slots=True)
class Xml:
    """A parsed document: `root` (lxml element) or None, what is wrong with it, the encoding it declares."""

    root: Any = None
    faults: list[Fault] = field(default_factory=list)
    declared: str | None = None


def read_xml(body: bytes) -> Xml:
    """Parse; a document type definition is cut out and told, GB2312 and GBK are read as GB18030."""
    from lxml import etree

    found = _DECLARED.match(body[:400].removeprefix(b"\xef\xbb\xbf"))
    declared = found[1].decode() if found else None
    faults: list[Fault] = []
    doctype = _DOCTYPE.search(body[:200_000])
    if doctype:
        line = body.count(b"\n", 0, doctype.start()) + 1
        faults.append(Fault("syntax", line, 1, "不能含有 DOCTYPE（实体不展开）", "a DOCTYPE is not allowed"))
        body = body[: doctype.start()] + b"\n" * doctype[0].count(b"\n") + body[doctype.end() :]
    if declared and declared.lower() in _CHINESE:
        try:
            body = _without_declaration(body.decode("gb18030")).encode("utf-8")
        except UnicodeDecodeError as error:
            line = body.count(b"\n", 0, error.start) + 1
            faults.append(
                Fault("encoding", line, 1, f"字节不是所声明的 {declared}", f"bytes are not {declared}")
            )
            body = _without_declaration(body.decode("gb18030", "replace")).encode("utf-8")
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        huge_tree=False,
        load_dtd=False,
        recover=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(body, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = int(getattr(error, "lineno", 0) or 1)
        faults.append(Fault("syntax", line, 1, f"XML 语法错误：{error}", f"XML syntax error: {error}"))
        return Xml(None, faults, declared)
    for entry in list(parser.error_log)[:_MOST_FAULTS]:
        faults.append(
            Fault("syntax", entry.line, max(entry.column, 1), f"XML 语法错误：{entry.message}", entry.message)
        )
    return Xml(root, faults, declared)


def _without_declaration(text: str) -> str:
    found = re.match(r"\ufeff?\s*<\?xml[^>]*\?>", text)
    return text if found is None else "\n" * found[0].count("\n") + text[found.end() :].lstrip(" ")
