"""wsdlTyped: what goes into and comes out of an operation has types of its own.

An element of type anyType, an open `xsd:any`, and an operation whose only input is one text named like `xml` or
`param` say nothing about what is exchanged.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_XSD: Final = "{http://www.w3.org/2001/XMLSchema}"


@dataclass(frozen=True, slots=True)
class WsdlTypedOptions:
    """`names` of texts that hide their content."""

    names: tuple[str, ...] = (
        "xml",
        "xmlstr",
        "param",
        "params",
        "json",
        "jsonstr",
        "data",
        "request",
        "input",
    )


def build(options: WsdlTypedOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    names = frozenset(options.names)

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not hasattr(value, "iterancestors"):
            return
        kind = value.tag.rpartition("}")[2]
        if kind == "any":
            yield Problem(
                zh="使用了 xsd:any，没有说明传输的内容，请定义具体类型",
                en="xsd:any says nothing",
                value="any",
            )
        elif kind == "element" and str(value.get("type", "")).rpartition(":")[2] == "anyType":
            name = str(value.get("name", ""))
            yield Problem(
                zh=f"元素 {name} 的类型是 anyType，请定义具体类型", en=f"{name} is anyType", value=name
            )
        elif kind == "element":
            inner = [each for each in value.iter(f"{_XSD}element") if each is not value and each.get("name")]
            if len(inner) == 1 and value.getparent().tag == f"{_XSD}schema":
                name = str(inner[0].get("name"))
                text = str(inner[0].get("type", "")).rpartition(":")[2] == "string"
                if text and name.lower().replace("_", "") in names:
                    zh = f"{value.get('name')} 只有一个文本参数 {name}，实际内容没有类型，请逐项定义"
                    yield Problem(
                        zh=zh, en=f"{value.get('name')} takes one text {name}", value=str(value.get("name"))
                    )

    return judge


FUNCTION = Function("wsdlTyped", WsdlTypedOptions, build, __doc__ or "")
