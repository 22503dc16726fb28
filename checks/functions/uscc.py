"""uscc: a unified social credit code (统一社会信用代码, GB 32100-2015) is well formed and its check digits agree.

18 characters of `0-9 A-H J-N P-R T U W X Y` (no I O S V Z): registration department, kind of body, six digits
of region, nine characters of subject code (GB 11714, the last its own check), check digit. The check is
alphabet[(31 - sum(value * 3^(i-1) mod 31) mod 31) mod 31]; worked: 91110000600037341L, 11100000000013338W.
Letters are lawful in every position but those of the region. Full-width forms and lower case are other
writings of the same code only where `lenient` is set.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import tidy
from checks.model.value import Value

ALPHABET: Final = "0123456789ABCDEFGHJKLMNPQRTUWXY"
_BASE: Final = len(ALPHABET)
_WEIGHTS: Final = tuple(pow(3, power, _BASE) for power in range(17))
_WHOLE: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_SUBJECT_WEIGHTS: Final = (3, 7, 9, 10, 5, 8, 4, 2)
_FORM: Final = re.compile(rf"[{ALPHABET}]{{2}}[0-9]{{6}}[{ALPHABET}]{{10}}")


@dataclass(frozen=True, slots=True)
class UsccOptions:
    """`lenient`: white space, full-width forms and lower case are overlooked."""

    lenient: bool = False


def check_character(first: str) -> str:
    """The 18th character of a code, from its first 17 (GB 32100 附录 A)."""
    total = sum(ALPHABET.index(char) * weight for char, weight in zip(first, _WEIGHTS, strict=True))
    return ALPHABET[-total % _BASE]


def subject_check(first: str) -> str:
    """The check character of an organisation code, from its first eight (GB 11714)."""
    total = sum(_WHOLE.index(char) * weight for char, weight in zip(first, _SUBJECT_WEIGHTS, strict=True))
    rest = 11 - total % 11
    return {10: "X", 11: "0"}.get(rest, str(rest))


def fault_of(code: str) -> tuple[str, str] | None:
    """What is wrong with a code, as Chinese and English phrases; None when nothing is."""
    if len(code) != 18:
        return f"应为 18 位，实为 {len(code)} 位", f"has {len(code)} characters instead of 18"
    if not _FORM.fullmatch(code):
        stray = next((char for char in code if char not in ALPHABET), None)
        if stray:
            return f"含有不允许的字符“{stray}”", f"holds {stray!r}, which no code has"
        return "第 3～8 位应为六位行政区划数字", "has no six-digit region in positions 3 to 8"
    wanted, inner = check_character(code[:17]), subject_check(code[8:16])
    zh, en = [], []
    if code[17] != wanted:
        zh.append(f"末位校验码应为 {wanted}")
        en.append(f"should end in {wanted}")
    if code[16] != inner:
        zh.append(f"第 17 位（组织机构代码校验码）应为 {inner}")
        en.append(f"should have {inner} as 17th character")
    return ("，".join(zh), " and ".join(en)) if zh else None


def build(options: UsccOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; it never refuses."""

    def uscc(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, str):
            return
        code = re.sub(r"\s", "", tidy(value)).upper() if options.lenient else value
        fault = fault_of(code)
        if fault:
            yield Problem(
                f"统一社会信用代码 {value} 不正确：{fault[0]}",
                f"the unified social credit code {value} {fault[1]}",
                value,
            )

    return uscc


FUNCTION = Function("uscc", UsccOptions, build, __doc__ or "")
