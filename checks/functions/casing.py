"""casing: a text is written in one of the usual cases (Spectral core).

`flat` abc, `camel` abcDef, `pascal` AbcDef, `kebab` abc-def, `cobol` ABC-DEF, `snake` abc_def, `macro`
ABC_DEF. `separator.char` allows groups, each in that case; `separator.allowLeading` one separator in front.
Empty texts and other values hold.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from checks.model.context import Context
from checks.model.expression import compile_expression
from checks.model.function import Function, OptionsError, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

Casing = Literal["flat", "camel", "pascal", "kebab", "cobol", "snake", "macro"]

_CASES: dict[str, str] = {
    "camel": "[a-z][a-z{0}]*(?:[A-Z{0}](?:[a-z{0}]+|$))*",
    "cobol": "[A-Z][A-Z{0}]*(?:-[A-Z{0}]+)*",
    "flat": "[a-z][a-z{0}]*",
    "kebab": "[a-z][a-z{0}]*(?:-[a-z{0}]+)*",
    "macro": "[A-Z][A-Z{0}]*(?:_[A-Z{0}]+)*",
    "pascal": "[A-Z][a-z{0}]*(?:[A-Z{0}](?:[a-z{0}]+|$))*",
    "snake": "[a-z][a-z{0}]*(?:_[a-z{0}]+)*",
}


@dataclass(frozen=True, slots=True)
class Separator:
    """`char` parts groups of words; `allowLeading` lets it stand first."""

    char: str
    allowLeading: bool = False


@dataclass(frozen=True, slots=True)
class CasingOptions:
    """`type` of case; digits count as letters of either case unless `disallowDigits`."""

    type: Casing
    disallowDigits: bool = False
    separator: Separator | None = None


def build(options: CasingOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` when the separator is longer than one character."""
    separator = options.separator
    if separator is not None and len(separator.char) > 1:
        raise OptionsError("casing 的分隔符是一个字符", "casing takes a separator of one character")
    expression = compile_expression(_written(options))

    def casing(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, str) or not value:
            return
        if separator is not None and separator.allowLeading and value == separator.char:
            return
        if not expression.search(value):
            yield Problem(
                zh=f"{value} 不是 {options.type} 写法", en=f"must be {options.type} case", value=value
            )

    return casing


def _written(options: CasingOptions) -> str:
    word = _CASES[options.type].format("" if options.disallowDigits else "0-9")
    if options.separator is None:
        return f"^{word}$"
    between = f"[{re.escape(options.separator.char)}]" if options.separator.char else "[]"
    leading = f"{between}?" if options.separator.allowLeading else ""
    return f"^{leading}{word}(?:{between}{word})*$"


FUNCTION = Function("casing", CasingOptions, build, __doc__ or "")
