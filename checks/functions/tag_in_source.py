"""tagInSource: a tag that the browser shows stands in the page's source with the same content.

Judged are meta elements of the rendered page. Readers without scripts (search engines, the national 找错 platform) see
only the source. Contents are compared folded.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.rendered import RenderedView
from checks.model.shelf import Shelf
from checks.model.text import clip, fold
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class TagInSourceOptions:
    """No options."""


def build(options: TagInSourceOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def tag_in_source(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: RenderedView = context.artefact
        if not hasattr(value, "attributes"):
            return
        if page.sent is None:
            yield Unknown(
                Cause.NOT_COLLECTED, "存档里没有页面的源代码", "the archive does not hold the page's source"
            )
            return
        name, content = (value.attributes.get(key) or "" for key in ("name", "content"))
        sent = [
            node.attributes.get("content") or ""
            for node in page.sent.css("meta[name]")
            if fold(node.attributes.get("name") or "") == fold(name)
        ]
        if not sent:
            yield Problem(
                f"标签 {name} 由脚本加入，源代码里没有", f"{name} is written by a script only", name
            )
        elif fold(content) not in {fold(each) for each in sent}:
            told = clip(sent[0], 60)
            yield Problem(
                f"标签 {name} 源代码里是“{told}”，被脚本改成“{clip(content, 60)}”",
                f"{name} is {told!r} in the source, changed to {clip(content, 60)!r}",
                name,
            )

    return tag_in_source


FUNCTION = Function("tagInSource", TagInSourceOptions, build, __doc__ or "", absent=False)
