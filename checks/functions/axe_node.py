"""axeNode: axe-core found nothing wrong with the element.

What axe-core cannot decide is for a person to look at; of those a page shows one, with how many there are. For
colours the value names both and the ratio; for other rules it is the element.
Source: axe-core's rules (https://dequeuniversity.com/rules/axe/4.12), ACT Rules.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from checks.model.axe import AxeNode
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import clip
from checks.model.value import Value

_REASONS: Final[Mapping[str, tuple[str, str]]] = {
    "bgGradient": ("背景是渐变色", "the background is a gradient"),
    "bgImage": ("文字在图片上", "the text stands on an image"),
    "bgOverlap": ("背景被别的元素遮住", "another element covers the background"),
    "complexTextShadows": ("文字有多层阴影", "the text has several shadows"),
    "elmPartiallyObscured": ("文字被别的元素遮住一部分", "another element covers part of the text"),
    "elmPartiallyObscuring": ("元素遮住别的元素一部分", "the element covers part of another"),
    "fgAlpha": ("文字半透明", "the text is translucent"),
    "imgNode": ("元素里有图片", "the element holds an image"),
    "nonBmp": ("只有图形字符", "there are only graphic characters"),
    "outsideViewport": ("文字在画面之外", "the text stands outside the viewport"),
    "pseudoContent": ("背景由伪元素画出", "a pseudo-element paints the background"),
    "shortTextContent": ("只有一个字符", "there is only one character"),
}
"""Why axe-core could not tell a contrast (its `messageKey`)."""


@dataclass(frozen=True, slots=True)
class AxeNodeOptions:
    """No options."""


def build(options: AxeNodeOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def axe_node(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, AxeNode) or value.outcome == "passes":
            return
        if value.outcome == "incomplete":
            said = value.message
            zh, en = _REASONS.get(str(value.data.get("messageKey")), (f"axe-core 拿不准：{said}", said))
            count = value.data.get("count", 1)
            if isinstance(count, int) and count > 1:
                zh, en = f"{zh}（本页共 {count} 处）", f"{en} ({count} on this page)"
            yield Unknown(Cause.CONFIRMATION, zh, en)
            return
        yield Problem(f"axe-core 判为不符合：{value.message}", value.message, _shown(value))

    return axe_node


def _shown(node: AxeNode) -> str:
    data: Mapping[str, Any] = node.data
    if "contrastRatio" in data and data.get("fgColor"):
        needed = data.get("expectedContrastRatio", "")
        return (
            f"{data.get('fgColor')} 在 {data.get('bgColor')} 上只有 {data['contrastRatio']}:1，应为 {needed}"
        )
    if "width" in data and "height" in data:
        return f"{data['width']}×{data['height']} 像素"
    return clip(node.html.partition(">")[0] + ">" if node.html else node.target, 100)


FUNCTION = Function("axeNode", AxeNodeOptions, build, __doc__ or "")
