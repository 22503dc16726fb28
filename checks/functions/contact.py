"""contact: a part of the page says how to reach the body that runs it.

The value is an element or region, usually `region(footer)`. Looked for is a telephone number
(0411-12345678, 12345, 400…) or an e-mail address with 联系, 电话, 热线, 邮箱 or the like on the same line or alone
on the line above, a number of five to eleven digits right after 电话 or 热线, or a link 联系我们 that leads somewhere, then in what own scripts and frames write. Fax and postcode do not count,
a number for telephone and fax (电话&传真) does.
Not found while a script or frame was not collected: cannot be told.
Source: 国办秘函〔2019〕19号 网站标识（联系方式）.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.functions.marks.everywhere import look_in, missing, spoken_text
from checks.functions.markup.address import leads_nowhere
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import fold
from checks.model.value import Value

_NUMBER: Final = r"(?:(?<!\d)\(?0\d{2,3}\)?\s*-?\s*\d{7,8}(?!\d)|(?<!\d)12345(?!\d)|(?<!\d)400-?\d{3,4}-?\d{3,4}(?!\d)|(?<!\d)123\d{2}(?!\d)|[\w.+-]+@[\w-]+\.[\w.-]+)"
_LABELLED: Final = re.compile(
    rf"(?:联\s*系|电\s*话|热\s*线|邮\s*箱|信\s*箱|e-?mail)(?:[^\n]{{0,40}}?|[^\n]{{0,6}}\n){_NUMBER}"
    r"|(?:电\s*话|热\s*线)(?:\([^()\n]{0,20}\))?\s*[:：]?\s*\d{5,11}(?!\d)",
    re.IGNORECASE,
)
_FAX: Final = re.compile(rf"(?<![&/、和及])(?:传\s*真|fax|邮\s*编)\s*[:：]?\s*{_NUMBER}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ContactOptions:
    """No options."""


def build(options: ContactOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def contact(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if hasattr(value, "css") and not look_in(value, page, has_contact):
            yield from missing(page, Problem("没有联系方式", "no way to make contact"))

    return contact


def has_contact(thing: Value, page: PageView) -> bool:
    """Whether a thing shows a telephone number, an address of mail, or a link 联系我们."""
    if _LABELLED.search(_FAX.sub("", spoken_text(thing, page))):
        return True
    for link in thing.css("a[href]"):
        if "联系我们" in fold(link.text()).replace(" ", "") and not leads_nowhere(
            link.attributes.get("href")
        ):
            return True
    return bool(thing.css("a[href^='tel:' i], a[href^='mailto:' i]"))


FUNCTION = Function("contact", ContactOptions, build, __doc__ or "")
