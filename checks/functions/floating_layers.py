"""floatingLayers: at most `max` layers float over the page, and each can be closed.

A layer floats when it stands fixed or absolute over the page and moves by itself or covers more than `area` of the
viewport. A bar that lies along a whole edge of the window, and a narrow strip at its side (工具条), do not float. Absolute
layers that stand still count only when they are lifted above the page (`z-index` of 100 or more).
Source: 国办发〔2017〕47号 (浮动窗口).
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from checks.model.context import Context
from checks.model.function import Function, OptionsError, Predicate
from checks.model.printed import is_number
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import clip
from checks.model.value import Value

_LIFTED: Final = 100
_WHOLE: Final = 0.95
_BAR: Final = 0.25
_STRIP: Final = 0.08
_EDGE: Final = 8


@dataclass(frozen=True, slots=True)
class FloatingLayersOptions:
    """`max` layers that may float; `area`: share of the viewport from which a layer that stands still floats."""

    max: int = 1
    area: float = 0.05


def build(options: FloatingLayersOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` when `area` is no share."""
    if not 0 < options.area <= 1:
        raise OptionsError("area 是 0 到 1 之间的比例", "area is a share between 0 and 1")

    def floating_layers(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        window = context.artefact.seen.get("viewport") or {}
        across, down = _number(window, "width") or 1366, _number(window, "height") or 768
        layers = value if isinstance(value, list) else []
        floating = [layer for layer in layers if _floats(layer, across, down, options.area)]
        if len(floating) > options.max:
            names = "、".join(_name(layer) for layer in floating[:4])
            yield Problem(
                f"页面上浮着 {len(floating)} 个窗口，最多 {options.max} 个：{names}",
                f"{len(floating)} layers float over the page, at most {options.max} may: {names}",
                str(len(floating)),
            )
        for layer in floating:
            if not layer.get("close"):
                yield Problem(
                    f"浮窗没有关闭按钮：{_name(layer)}",
                    f"the layer cannot be closed: {_name(layer)}",
                    _name(layer),
                )

    return floating_layers


def _floats(layer: Any, across: float, down: float, area: float) -> bool:
    if not isinstance(layer, dict):
        return False
    x, y, width, height = (_number(layer, name) for name in ("x", "y", "width", "height"))
    if layer.get("moving"):
        return True
    shown = max(0, min(x + width, across) - max(x, 0)) * max(0, min(y + height, down) - max(y, 0))
    if shown <= area * across * down:
        return False
    if layer.get("position") == "absolute" and _number(layer, "level") < _LIFTED:
        return False
    bar = width >= _WHOLE * across and height <= _BAR * down and (y <= _EDGE or y + height >= down - _EDGE)
    strip = width <= _STRIP * across and (x <= _EDGE or x + width >= across - _EDGE)
    return not (bar or strip)


def _number(table: Mapping[str, Any], name: str) -> float:
    value: Any = table.get(name)
    return float(value) if is_number(value) else 0.0


def _name(layer: Mapping[str, Any]) -> str:
    return clip(str(layer.get("text") or layer.get("selector") or ""), 40)


FUNCTION = Function("floatingLayers", FloatingLayersOptions, build, __doc__ or "")
