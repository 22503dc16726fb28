"""bodyPresent: an article has a body that can be read.

The value is an element or region, usually `region(body)`. `judge: any`: at least `chars` characters, or a
picture, video, frame or link. `judge: text`: not pictures alone, that is fewer than `chars` characters with
a picture and neither an attachment nor an alternative text of 20 characters. `judge: static`: the text is
in the page as sent, not only in a frame or written by script. A body that a script or frame may still fill
cannot be told.
Source: 国办发〔2017〕47号 信息发布（trial）; DA/T 80-2019.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from checks.functions.marks.everywhere import look_in, missing
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import has_characters
from checks.model.value import Value

_ANYTHING: Final = "img, video, audio, iframe, embed, object, a[href]"
_ATTACHMENTS: Final = "a[href$='.pdf' i], a[href$='.doc' i], a[href$='.docx' i], a[href$='.xls' i], a[href$='.xlsx' i], a[href$='.wps' i], a[href$='.ofd' i], a[href$='.zip' i], a[href$='.rar' i]"
_SPOKEN: Final = 20


@dataclass(frozen=True, slots=True)
class BodyPresentOptions:
    """`judge`: what the body must be; `chars`: the fewest characters (trial)."""

    judge: Literal["any", "text", "static"] = "any"
    chars: int = 10


def build(options: BodyPresentOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def body_present(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not hasattr(value, "css"):
            return
        enough = has_characters(page.text_of(value), options.chars)
        if options.judge == "any":
            if (
                not enough
                and not value.css(_ANYTHING)
                and not look_in(value, page, lambda t, p: has_characters(p.text_of(t), options.chars))
            ):
                yield from missing(page, Problem("正文没有内容", "the body is empty"))
        elif options.judge == "text":
            pictures = value.css("img")
            spoken = any(len((node.attributes.get("alt") or "").strip()) >= _SPOKEN for node in pictures)
            if pictures and not enough and not spoken and not value.css(_ATTACHMENTS):
                yield Problem("正文只有图片，没有文字", "the body is pictures only", at=pictures[0])
        elif not enough and value.css("iframe, embed, object"):
            yield Problem("正文在框架或插件中，不在页面里", "the body stands in a frame")
        elif not enough and not value.css("img, video, a[href]"):
            yield from missing(page, Problem("正文不在发送的页面里", "the body is not in the page as sent"))

    return body_present


FUNCTION = Function("bodyPresent", BodyPresentOptions, build, __doc__ or "")
