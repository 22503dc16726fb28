"""publishTime: an article shows when it was published, as YYYY-MM-DD HH:MM.

Looked for is a date between title and body, or in the card of a policy document (发布日期 before dates without
label; 成文 and 生效日期 are other dates), then a labelled one in what own scripts and frames write. Three defects
have their own message and value: `missing` 没有, `time` 只有日期, `form` 写法 (年月日, /). Seconds, full-width colons
and U+2236 are tolerated. `timeRequired: false` is content with a date in any form. Missing while a script
or frame was not collected: cannot be told. The value judged does not matter. A tag is not visible; a date
in a sentence of the body does not count.
Source: 国办发〔2017〕47号 附件 网页设计规范（发布时间）.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.marks.everywhere import everywhere, missing
from checks.functions.marks.published import visible_moment
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class PublishTimeOptions:
    """`timeRequired`: hour and minute too, and the form YYYY-MM-DD HH:MM."""

    timeRequired: bool = True


def build(options: PublishTimeOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def publish_time(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        moments = [moment for moment in map(visible_moment, everywhere(page)) if moment is not None]
        if not moments:
            yield from missing(page, Problem("没有显示发布时间", "no publish time is shown", value="missing"))
        elif options.timeRequired and not any(moment.strict for moment in moments):
            shown = next((moment for moment in moments if moment.has_time), moments[0])
            if shown.has_time:
                yield Problem(f"发布时间应写作 YYYY-MM-DD HH:MM：{shown.written}", f"not YYYY-MM-DD HH:MM: {shown.written}",
                              value=f"form {shown.written}")  # fmt: skip
            else:
                yield Problem(f"发布时间没有时分：{shown.written}", f"no time of day: {shown.written}",
                              value=f"time {shown.written}")  # fmt: skip

    return publish_time


FUNCTION = Function("publishTime", PublishTimeOptions, build, __doc__ or "")
