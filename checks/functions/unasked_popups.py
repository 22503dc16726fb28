"""unaskedPopups: opening the page opens no dialog and no window.

The value is what the browser noted: a list of `kind` (alert, confirm, prompt, window) and `text`. Nobody clicked anything.
Source: 国办发〔2017〕47号 (避免使用弹窗).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import clip
from checks.model.value import Value

_KINDS: Final = {"alert": "提示框", "confirm": "确认框", "prompt": "输入框", "window": "新窗口"}


@dataclass(frozen=True, slots=True)
class UnaskedPopupsOptions:
    """No options."""


def build(options: UnaskedPopupsOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def unasked_popups(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        seen: set[tuple[str, str]] = set()
        for each in value if isinstance(value, list) else ():
            if not isinstance(each, dict):
                continue
            kind, text = str(each.get("kind")), clip(str(each.get("text") or ""), 80)
            if (kind, text) not in seen:
                seen.add((kind, text))
                yield Problem(
                    f"没有点击就弹出{_KINDS.get(kind, '窗口')}：{text}",
                    f"{kind} opens by itself: {text}",
                    text,
                )

    return unasked_popups


FUNCTION = Function("unaskedPopups", UnaskedPopupsOptions, build, __doc__ or "")
