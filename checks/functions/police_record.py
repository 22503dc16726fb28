"""policeRecord: the words or links of a thing show a number of the police register (公安联网备案).

The value is an element or region, usually `region(footer)`. `judge: present` looks for 冀公网安备
13042002000523号 and its forms (13 to 15 digits), or for a link to the register with the number in its
address, also in what own scripts and frames write; not found while a script or frame was not collected:
cannot be told. `judge: agreement` compares the digits in the words with those in the link; with one of them
missing it holds.
Source: 国办秘函〔2019〕19号 网站标识; 计算机信息网络国际联网安全保护管理办法 第十二条.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from checks.functions.marks.everywhere import look_in, missing
from checks.functions.marks.records import police_numbers
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class PoliceRecordOptions:
    """`judge`: that there is a number, or that words and link agree."""

    judge: Literal["present", "agreement"] = "present"


def build(options: PoliceRecordOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def police_record(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not hasattr(value, "css"):
            return
        if options.judge == "present":
            if not look_in(value, page, lambda thing, part: any(police_numbers(thing, part))):
                yield from missing(page, Problem("没有公安备案号", "no police record number"))
            return
        written, linked = police_numbers(value, page)
        if written and linked and written != linked:
            yield Problem(f"公安备案号与链接不一致：{written}，链接为 {linked}", f"number {written}, link {linked}",
                          value=f"{written} {linked}")  # fmt: skip

    return police_record


FUNCTION = Function("policeRecord", PoliceRecordOptions, build, __doc__ or "")
