"""htmlShell: the page is one whole HTML document.

The value is the page's `html`; `judge` names what is asked: `doctype` (one is there), `title` (one title,
not several), `after` (nothing but white space, comments and scripts follows `</html>`), `comments` (none is
closed with `--!>`). All of them by default, each with its own problem. Browsers repair all of it.
Source: WHATWG HTML §13.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.model.context import Context
from checks.model.function import Function, OptionsError, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import clip
from checks.model.value import ABSENT, Value

_PARTS: Final = ("doctype", "title", "after", "comments")
_HARMLESS: Final = re.compile(
    r"<!--.*?--!?>|<script\b.*?</script\s*>|</?(?:html|body)\s*>|<script\b[^>]*/?>|\s+",
    re.DOTALL | re.IGNORECASE,
)
_END: Final = re.compile(r"</html\s*>", re.IGNORECASE)
_BAD_END: Final = re.compile(r"<!--(?:(?!-->).)*?--!>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class HtmlShellOptions:
    """`judge`: some of doctype, title, after, comments."""

    judge: tuple[str, ...] = _PARTS


def build(options: HtmlShellOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` for an unknown part."""
    unknown = sorted(set(options.judge) - set(_PARTS))
    if unknown:
        known = ", ".join(_PARTS)
        raise OptionsError(
            f"htmlShell 不判断 {unknown[0]!r}（有：{known}）",
            f"htmlShell does not judge {unknown[0]!r} (known: {known})",
        )

    def html_shell(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if "doctype" in options.judge and page.read_fact("doctype") is ABSENT:
            yield Problem("没有文档类型声明", "no document type", value="doctype")
        if "title" in options.judge:
            titles = [node for node in page.css("title") if node.parent.tag != "svg"]
            if len(titles) > 1:
                yield Problem(
                    f"有 {len(titles)} 个 title", f"{len(titles)} titles", value="title", at=titles[1]
                )
        if "after" in options.judge:
            rest = after_end(page.source)
            if rest:
                yield Problem(
                    f"</html> 之后还有内容：{clip(rest, 60)}",
                    f"content after </html>: {clip(rest, 60)}",
                    value="after",
                )
        if "comments" in options.judge and "--!>" in page.source and _BAD_END.search(page.source):
            yield Problem("注释以 --!> 结束", "a comment ends with --!>", value="comments")

    return html_shell


def after_end(source: str) -> str:
    """What stands after the last `</html>` that has other content after it; empty when there is nothing of note."""
    at = source.find("</html>")
    if at < 0 and (found := _END.search(source)):
        at = found.start()
    return "" if at < 0 else _HARMLESS.sub("", source[at + 7 :])[:200]


FUNCTION = Function("htmlShell", HtmlShellOptions, build, __doc__ or "")
