"""wsdlReadable: a service description is well-formed XML, is WSDL or XML Schema, and its imports were collected."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class WsdlReadableOptions:
    """No options."""


def build(options: WsdlReadableOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        artefact = context.artefact
        for fault in [each for each in artefact.faults if each.sort == "syntax"][:20]:
            zh = f"第 {fault.line} 行：{fault.zh}"
            yield Problem(zh=zh, en=f"line {fault.line}: {fault.en}", value=f"{fault.line} {fault.en}")
        if artefact.facts()["version"] == "other":
            name = str(getattr(value, "tag", "")).rpartition("}")[2]
            zh = f"根元素是 {name}，不是 wsdl:definitions、wsdl20:description 或 xsd:schema"
            yield Problem(zh=zh, en=f"the root is {name}", value=name)
        for _, place, found in artefact.imports:
            if isinstance(found, Unknown):
                yield Unknown(
                    found.cause,
                    f"没有收集到导入的文件：{place}",
                    f"the imported file {place} was not collected",
                )

    return judge


FUNCTION = Function("wsdlReadable", WsdlReadableOptions, build, __doc__ or "")
