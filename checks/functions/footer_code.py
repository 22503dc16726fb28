"""footerCode: the words of a thing show a website identification code after its label.

The value is an element or region, usually `region(footer)`. Looked for is 网站标识码 or 网站识别码 with a code within six
characters, in its visible text and the alternatives of its pictures, then in what own scripts and frames write.
Not found while a script or frame was not collected: cannot be told. Source: 国办发〔2017〕47号 附件 底部功能区.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.marks.codes import footer_code
from checks.functions.marks.everywhere import look_in, missing, spoken_text
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class FooterCodeOptions:
    """No options."""


def build(options: FooterCodeOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def predicate(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not hasattr(value, "css"):
            return
        if not look_in(value, page, lambda thing, part: footer_code(spoken_text(thing, part)) is not None):
            yield from missing(page, Problem("页脚没有网站标识码", "the footer shows no identification code"))

    return predicate


FUNCTION = Function("footerCode", FooterCodeOptions, build, __doc__ or "")
