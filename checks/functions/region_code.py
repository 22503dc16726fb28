"""regionCode: a region code (行政区划代码, GB/T 2260 and its extensions) names a known region.

Six digits, or nine or twelve with township and village. `codelist` is a list of regions, valid and historic.
Below a province for which it has no city, and below a city for which it has no county, nothing can be told.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, OptionsError, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_FORM: Final = re.compile(r"[0-9]{6}(?:[0-9]{3}(?:[0-9]{3})?)?")


@dataclass(frozen=True, slots=True)
class RegionCodeOptions:
    """`codelist`: the list of regions, keyed by six digits."""

    codelist: str


def build(options: RegionCodeOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` for an unknown code list."""
    if options.codelist not in shelf.codelists:
        raise OptionsError(f"没有代码表 {options.codelist}", f"unknown code list {options.codelist}")
    known = frozenset(code for code in shelf.codelists[options.codelist].items if len(code) == 6)
    provinces = frozenset(code[:2] for code in known)
    cities = frozenset(code[:4] for code in known if code[2:4] != "00")
    with_cities = frozenset(city[:2] for city in cities)
    with_counties = frozenset(code[:4] for code in known if code[4:] != "00")

    def region_code(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, str) or not value:
            return
        code = value.strip()
        if not _FORM.fullmatch(code):
            yield Problem(
                f"行政区划代码“{code}”应为 6、9 或 12 位数字",
                f"the region code {code!r} has not 6, 9 or 12 digits",
                code,
            )
        elif code[:2] not in provinces:
            yield Problem(
                f"行政区划代码 {code} 的前两位 {code[:2]} 不是省级代码",
                f"the region code {code} begins with {code[:2]}, which is no province",
                code,
            )
        elif code[:6] not in known:
            listed = with_counties if code[:4] in cities else with_cities
            if code[:4] not in listed and code[:2] not in listed:
                yield Unknown(
                    Cause.CODE_TABLE,
                    f"行政区划代码表不含 {code[:4]} 一带，无法核对 {code}",
                    f"the table of region codes does not hold those of {code[:4]}: {code} cannot be verified",
                )
            else:
                yield Problem(
                    f"行政区划代码 {code} 不在现行和历史代码中",
                    f"the region code {code} was never in force",
                    code,
                )

    return region_code


FUNCTION = Function("regionCode", RegionCodeOptions, build, __doc__ or "")
