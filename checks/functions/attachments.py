"""attachments: attachments are linked, under names that say what they are.

The value is an element or region, usually `region(body)`. `judge: names`: the words of a link to a file are
no bare id (digest, UUID, digits, `P0200…`), and not 附件 with a number alone when there are several. `judge:
linked`: a line 附件：… or 附件1 … with a title has a link to a file or an embedded table, or the title stands
again below as a section.
Source: 国办秘函〔2019〕19号 办事服务（表格、样表下载）（trial）.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final, Literal
from urllib.parse import urlsplit

from checks.functions.marks.everywhere import missing
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import clip, tidy
from checks.model.value import Value

_FILE: Final = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|wps|et|dps|ofd|zip|rar|7z|txt|csv|jpe?g|png|mp4|mp3)$", re.IGNORECASE
)
_BARE: Final = re.compile(
    r"(?:[0-9a-f]{6,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[PW]0?20\d{12,}|\d{6,}|微信图片_?\d+|IMG_?\d+|新建.{0,12}(?:文档|工作表))(?:\.\w{2,5})?",
    re.IGNORECASE,
)
_NUMBER_ONLY: Final = re.compile(r"附\s*件\s*[一二三四五六七八九十\d]*\s*[:：.]?(?:\.\w{2,5})?")
_WORDS: Final = frozenset(("附件",))
_LINE: Final = re.compile(r"^附\s*件\s*[一二三四五六七八九十\d]{0,3}\s*[:：.、]\s*(?:\d\s*[.、]\s*)?([^\n]{3,80})$|^附\s*件\s*[一二三四五六七八九十\d]{1,2}\s+([^\n]{3,80})$",
                          re.MULTILINE)  # fmt: skip


@dataclass(frozen=True, slots=True)
class AttachmentsOptions:
    """`judge`: how attachments are named, or that they are there."""

    judge: Literal["names", "linked"]


def build(options: AttachmentsOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def attachments(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not hasattr(value, "css"):
            return
        files = [node for node in value.css("a[href]") if is_attachment(node)]
        if options.judge == "names":
            for node in files:
                words = tidy(node.text())
                if words and (_BARE.fullmatch(words) or (len(files) > 1 and _NUMBER_ONLY.fullmatch(words))):
                    yield Problem(
                        f"附件名称看不出内容：{clip(words, 60)}",
                        f"an attachment called {clip(words, 60)}",
                        value=words,
                        at=node,
                    )
            return
        text = page.text_of(value)
        named = _LINE.search(text) if page.holds(text, _WORDS) else None
        if named is None or files or value.css("iframe, embed, object"):
            return
        title = next(group for group in named.groups() if group).strip(" 。.；;")
        if text.count(title) < 2 and not _continues(text[named.end() :]):
            shown = clip(title, 40)
            yield from missing(
                page,
                Problem(f"提到附件“{shown}”，但没有链接", f"attachment {shown!r} is not linked", value=title),
            )

    return attachments


def is_attachment(node: Any) -> bool:
    """Whether a link leads to a file."""
    try:
        path = urlsplit((node.attributes.get("href") or "").strip()).path
    except ValueError:
        return False
    return _FILE.search(path) is not None


def _continues(rest: str) -> bool:
    """Whether the attachment is printed below: a line 附件 by itself."""
    return re.search(r"^附\s*件\s*[一二三四五六七八九十\d]{0,2}\s*[:：]?\s*$", rest, re.MULTILINE) is not None


FUNCTION = Function("attachments", AttachmentsOptions, build, __doc__ or "")
