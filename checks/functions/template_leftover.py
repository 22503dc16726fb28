"""templateLeftover: a text is no placeholder that a template forgot to fill.

Fails, folded and trimmed, for one of `words`, for markers of templates (${…}, {{…}}, <%…%>, #…#, [!--…--], $a.b and @A.b alone),
and for the `name` attribute of the element that holds the text when it is the text itself. Blank texts
hold.
Source: 国办发〔2017〕47号 附件 网页标签.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import fold
from checks.model.value import Value

WORDS: Final = ("null", "undefined", "none", "nan", "网站标识码", "政府网站标识码", "网站名称", "栏目名称", "栏目描述", "栏目关键词", "栏目类别",
                "文章标题", "标题", "来源", "sitename", "sitedomain", "siteidcode", "columnname", "columndescription", "columnkeywords",
                "columntype", "articletitle", "pubdate", "contentsource", "keywords", "description")  # fmt: skip
_MARKER: Final = re.compile(r"\$\{[^}]*\}|\{\{.*?\}\}|<%.*?%>|\[!--.*?--\]|#\{?[A-Za-z_.]+\}?#|\{\$[\w.]+\}|<cms:|<trs_|%%\w+%%|^\s*[@$][a-z]\w*(?:\.\w+)+\s*$",
                            re.IGNORECASE)  # fmt: skip


@dataclass(frozen=True, slots=True)
class TemplateLeftoverOptions:
    """`words`: placeholders besides template markers."""

    words: tuple[str, ...] = WORDS


def build(options: TemplateLeftoverOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""
    words = frozenset(fold(word) for word in options.words)

    def template_leftover(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, str) or not value.strip():
            return
        if fold(value) in words or _MARKER.search(value):
            yield Problem(
                f"模板内容没有替换：{value}", f"a template's placeholder was left: {value}", value=value
            )

    return template_leftover


FUNCTION = Function("templateLeftover", TemplateLeftoverOptions, build, __doc__ or "")
