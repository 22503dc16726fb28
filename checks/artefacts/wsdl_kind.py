"""WSDL kind: how rules and their examples speak of service descriptions."""

from types import MappingProxyType
from typing import Any, Final

from checks.artefacts.encoding import encode, encoding_of
from checks.artefacts.wsdl import Wsdl
from checks.model.artefact import Artefact
from checks.model.kind import Kind
from checks.model.rule import Example, Rule
from checks.model.target import Target
from checks.select.xpath import PREFIXES, check_xpath

_NAMESPACES: Final = "".join(f' xmlns:{prefix}="{address}"' for prefix, address in PREFIXES.items())


def from_example(example: Example, rule: Rule) -> Artefact:
    """The description of an example; prefixes of rules need no declaration in it."""
    text = str(example.content)
    if example.facts.get("prefixes") is not False:
        text = _declared(text)
    charset = encoding_of(str(example.facts["charset"])) if example.facts.get("charset") else None
    body = encode(text, charset) if charset else text.encode("utf-8", "surrogatepass")
    files: dict[str, Any] = dict(example.facts.get("files") or {})

    def lookup(name: str) -> bytes | None:
        return _declared(str(files[name])).encode() if name in files else None

    declared = MappingProxyType(dict(example.facts.get("declared") or {}))
    target = Target(
        "example", "wsdl", "service.wsdl", main_domain=example.facts.get("main_domain"), declared=declared
    )
    return Wsdl(body, "service.wsdl", "service.wsdl", target, lookup)


def _declared(text: str) -> str:
    start = text.find("<", text.find("?>") + 2 if text.lstrip().startswith("<?xml") else 0)
    end = next((at for at in range(start + 1, len(text)) if text[at] in " \n\t/>"), len(text))
    used = [
        part for part in _NAMESPACES.split(" xmlns:") if part and f"xmlns:{part.split('=')[0]}=" not in text
    ]
    return text[:end] + "".join(f" xmlns:{part}" for part in used) + text[end:] if start >= 0 else text


WSDL: Final = Kind(
    on="wsdl",
    facts={"version": "1.1、2.0、xsd（XML Schema）或 other"},
    forms=("xml",),
    check_given=check_xpath,
    check_field=lambda field: None if field == "text" else check_xpath(field),
    from_example=from_example,
    example_facts={
        "charset": "内容实际使用的编码",
        "declared": "目标登记的其他事实",
        "files": "导入的文件：相对路径到内容",
        "main_domain": "单位的主域名",
        "prefixes": "false：不补命名空间声明",
    },
    values={"version": ("1.1", "2.0", "xsd", "other")},
)
"""The entry of the register of artefacts."""
