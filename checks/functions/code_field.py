"""codeField: a property or parameter for a national code limits it to that code.

What it is follows from its name or description: 统一社会信用代码 (GB 32100), 公民身份号码 (GB 11643), 行政区划代码
(GB/T 2260). Its pattern must take good samples and refuse bad ones; codes of fixed length need maxLength.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.functions.openapi import table, words_of
from checks.functions.surroundings import resolver, standing
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.expression import Stalled, compile_expression
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class CodeFieldOptions:
    """Sorts of code to `skip`: uscc, id, region."""

    skip: tuple[str, ...] = ()


def build(options: CodeFieldOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        schema = table(value)
        path = standing(context)
        name = str(schema.get("name") if "in" in schema else path[-1] if path else "")
        text = name + " " + str(schema.get("description", "")) + str(schema.get("title", ""))
        sort = _sort(words_of(name), text)
        if sort is None or sort in options.skip:
            return
        rules = schema if "type" in schema else table(resolver(context)(schema.get("schema")))
        if rules.get("type") != "string":
            return
        label, good, bad, longest = _SORTS[sort]
        try:
            expression = compile_expression(str(rules["pattern"])) if "pattern" in rules else None
            fits = (
                expression is not None
                and all(map(expression.search, good))
                and not any(map(expression.search, bad))
            )
        except Stalled:
            yield Unknown(
                Cause.LIMIT, f"{name} 的 pattern 运行过慢", f"the pattern of {name} runs too slowly"
            )
            return
        except ValueError:
            fits = False
        if not fits:
            zh = f"{name} 是{label}，请写能校验它的 pattern，如 {_PATTERNS[sort]}"
            yield Problem(zh=zh, en=f"{name} holds a national code and needs a pattern", value=name)
        elif longest is not None and rules.get("maxLength") != longest and "^" not in str(rules["pattern"]):
            zh = f"{name} 是{label}，请写 maxLength: {longest}"
            yield Problem(zh=zh, en=f"{name} needs maxLength {longest}", value=name)

    return judge


_SORTS: Final = {
    "uscc": (
        "统一社会信用代码",
        ("91350100M000100Y43",),
        ("91350100", "91350100M000100Y4I", "x91350100M000100Y43"),
        18,
    ),
    "id": (
        "公民身份号码",
        ("11010519491231002X", "440524188001010014"),
        ("1101051949", "A1010519491231002X"),
        18,
    ),
    "region": ("行政区划代码", ("210100",), ("2101", "21010A", "2101000000000000"), None),
}
_PATTERNS: Final = {
    "uscc": "^[0-9A-HJ-NPQRTUWXY]{18}$",
    "id": "^[0-9]{17}[0-9Xx]$",
    "region": "^[0-9]{6}([0-9]{3}([0-9]{3})?)?$",
}


def _sort(words: list[str], text: str) -> str | None:
    joined = "".join(words)
    if "统一社会信用代码" in text or joined in ("uscc", "tyshxydm", "creditcode", "unifiedsocialcreditcode"):
        return "uscc"
    if re.search("身份证号|公民身份号码|身份号码", text) or joined in (
        "idcard",
        "idcardno",
        "sfzh",
        "sfzhm",
        "gmsfhm",
    ):
        return "id"
    if re.search("行政区划(代码|编码)", text) or joined in (
        "xzqh",
        "xzqhdm",
        "regioncode",
        "divisioncode",
        "adcode",
    ):
        return "region"
    return None


FUNCTION = Function("codeField", CodeFieldOptions, build, __doc__ or "")
