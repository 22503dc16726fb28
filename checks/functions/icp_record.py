"""icpRecord: the words of a thing show a number of the ICP register.

The value is an element or region, usually `region(footer)`. Looked for is 京ICP备19014889号 in its forms
(colon, blanks, without 号, with -1) in visible text and the alternatives of pictures, then in what own
scripts and frames write; a telecommunication licence (B2-…) is none. Not found while a script or frame was
not collected: cannot be told.
Source: 国办秘函〔2019〕19号 网站标识; 非经营性互联网信息服务备案管理办法 第十三条.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.marks.everywhere import look_in, missing
from checks.functions.marks.records import icp_number
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class IcpRecordOptions:
    """No options."""


def build(options: IcpRecordOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def icp_record(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if hasattr(value, "css") and not look_in(
            value, page, lambda thing, part: icp_number(thing, part) is not None
        ):
            yield from missing(page, Problem("没有 ICP 备案号", "no ICP record number"))

    return icp_record


FUNCTION = Function("icpRecord", IcpRecordOptions, build, __doc__ or "")
