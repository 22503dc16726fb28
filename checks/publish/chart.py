"""Chart: small pictures as inline SVG, each beside the figures it draws."""

from collections.abc import Sequence
from typing import Final

from checks.publish.markup import esc
from checks.reports.words import figure

Part = tuple[str, str, int]
"""The colour's name, the label, the count."""

_BAR: Final = 100.0


def stacked(parts: Sequence[Part], label: str, *, unit: str = "个") -> str:
    """One bar of several parts, with a legend that tells every count."""
    total = sum(count for _, _, count in parts)
    told = "，".join(f"{name} {count} {unit}" for _, name, count in parts)
    drawing, at = [], 0.0
    for kind, _, count in parts:
        width = _BAR * count / total if total else 0.0
        if count:
            drawing.append(
                f'<rect class="g-{kind}" x="{at:.3f}" y="0" width="{max(width - 0.4, 0.3):.3f}" height="10"/>'
            )
        at += width
    legend = "".join(
        f'<li><span class="g-key g-{kind}" aria-hidden="true"></span>{esc(name)} <b>{count}</b></li>'
        for kind, name, count in parts
    )
    return (
        f'<figure class="g-stack"><svg role="img" aria-label="{esc(label)}：{esc(told)}" viewBox="0 0 100 10" '
        f'preserveAspectRatio="none">{"".join(drawing)}</svg><ul class="g-legend">{legend}</ul></figure>'
    )


def bar(value: float, most: float, kind: str = "brand") -> str:
    """A bar in a table's cell; the number stands in its own cell, so the bar is decoration."""
    width = _BAR * value / most if most else 0.0
    return (
        '<svg class="g-bar" aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none">'
        f'<rect class="g-rest" width="100" height="8"/><rect class="g-{kind}" width="{width:.2f}" height="8"/></svg>'
    )


def shares(parts: Sequence[Part], label: str) -> str:
    """A thin bar of several parts for a table's cell, told in words to those who do not see it."""
    total = sum(count for _, _, count in parts) or 1
    told = "，".join(f"{name} {count}" for _, name, count in parts)
    drawing, at = [], 0.0
    for kind, _, count in parts:
        width = _BAR * count / total
        drawing.append(f'<rect class="g-{kind}" x="{at:.2f}" width="{width:.2f}" height="8"/>')
        at += width
    return (
        f'<svg class="g-bar" role="img" aria-label="{esc(label)}：{esc(told)}" viewBox="0 0 100 8" '
        f'preserveAspectRatio="none"><rect class="g-rest" width="100" height="8"/>{"".join(drawing)}</svg>'
    )


def ring(percent: float, label: str) -> str:
    """A ring that is filled to a percentage, with the figure in its middle."""
    length = 2 * 3.14159265 * 42
    return (
        f'<svg class="g-ring" role="img" aria-label="{esc(label)} {figure(percent)}%" viewBox="0 0 100 100">'
        '<circle class="g-rest" cx="50" cy="50" r="42"/>'
        f'<circle class="g-fill" cx="50" cy="50" r="42" stroke-dasharray="{length * percent / 100:.2f} {length:.2f}" '
        f'transform="rotate(-90 50 50)"/><text x="50" y="50" dy="0.36em">{figure(percent)}%</text></svg>'
    )


def columns(bins: Sequence[tuple[str, int]], label: str, kind: str = "brand") -> str:
    """A histogram; each column carries its count and its name."""
    most = max((count for _, count in bins), default=0) or 1
    step = 320 / max(len(bins), 1)
    drawing = []
    for at, (name, count) in enumerate(bins):
        height, middle = 78 * count / most, step * (at + 0.5)
        drawing.append(
            f'<rect class="g-{kind}" x="{step * at + step * 0.16:.1f}" y="{98 - height:.1f}" '
            f'width="{step * 0.68:.1f}" height="{height:.1f}"/>'
            f'<text x="{middle:.1f}" y="{92 - height:.1f}">{count}</text>'
            f'<text class="g-axis" x="{middle:.1f}" y="115">{esc(name)}</text>'
        )
    told = "，".join(f"{name} {count}" for name, count in bins)
    return (
        f'<figure class="g-columns"><svg role="img" aria-label="{esc(label)}：{esc(told)}" viewBox="0 0 320 120">'
        f'<line x1="0" x2="320" y1="98" y2="98"/>{"".join(drawing)}</svg></figure>'
    )
