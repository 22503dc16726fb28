"""xmlEncoding: the bytes of an XML document are in the encoding it declares (none: UTF-8, or as its byte order mark says)."""

import codecs
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_CHINESE: Final = frozenset(("gb2312", "gbk", "gb_2312-80", "cp936"))


@dataclass(frozen=True, slots=True)
class XmlEncodingOptions:
    """No options."""


def build(options: XmlEncodingOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        body: bytes = context.artefact.body
        declared: str | None = context.artefact.xml.declared
        if body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF8)):
            return
        name = (declared or "utf-8").lower()
        try:
            codec = "gb18030" if name in _CHINESE else codecs.lookup(name).name
        except LookupError:
            yield Problem(
                zh=f"声明的编码 {declared} 不存在", en=f"unknown encoding {declared}", value=str(declared)
            )
            return
        try:
            body.decode(codec)
        except UnicodeDecodeError as error:
            line = body.count(b"\n", 0, error.start) + 1
            zh = f"第 {line} 行的字节不是{'所声明的' if declared else '默认的'} {name}，请改正声明或转换编码"
            yield Problem(zh=zh, en=f"line {line} is not {name}", value=name)

    return judge


FUNCTION = Function("xmlEncoding", XmlEncodingOptions, build, __doc__ or "")
