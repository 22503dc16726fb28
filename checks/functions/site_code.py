"""siteCode: a website identification code (政府网站标识码) is well formed.

Ten digits: six of region (GB/T 2260) and four of sequence; or `bm` and eight digits for bodies of the State
Council, as the `SiteIDCode` tag carries it (国办发〔2017〕47号). `codelist` names a list whose codes begin
with the two digits of every province: then the first two digits must be one of them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.model.context import Context
from checks.model.function import Function, OptionsError, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_FORM: Final = re.compile(r"[0-9]{10}|bm[0-9]{8}")


@dataclass(frozen=True, slots=True)
class SiteCodeOptions:
    """`codelist`: a list of provinces or regions to compare the first two digits with."""

    codelist: str | None = None


def build(options: SiteCodeOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` for an unknown code list."""
    provinces: frozenset[str] | None = None
    if options.codelist is not None:
        if options.codelist not in shelf.codelists:
            raise OptionsError(f"没有代码表 {options.codelist}", f"unknown code list {options.codelist}")
        provinces = frozenset(code[:2] for code in shelf.codelists[options.codelist].items)

    def site_code(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, str):
            return
        code = value.strip()
        if not _FORM.fullmatch(code):
            yield Problem(
                f"网站标识码“{code}”格式不符，应为 10 位数字或 bm 加 8 位数字",
                f"the site code {code!r} is neither ten digits nor bm and eight digits",
                code,
            )
        elif provinces is not None and code.isdigit() and code[:2] not in provinces:
            yield Problem(
                f"网站标识码 {code} 的前两位 {code[:2]} 不是省级行政区划代码",
                f"the site code {code} begins with {code[:2]}, which is no province",
                code,
            )

    return site_code


FUNCTION = Function("siteCode", SiteCodeOptions, build, __doc__ or "")
