"""mainColours: a page is painted in at most `max` colours.

The value lists background colours with the share of the page that shows them; pictures are left out. Greys do not count
(CIELAB chroma up to 12), nor what covers less than `min_area`. Shades that differ by at most `delta_e` (CIEDE2000) from the
most common one of them are one colour. Source: 国办发〔2017〕47号 附件 网页设计规范 (主色调).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.functions.lab import Lab, delta_e, read_lab
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.printed import is_number
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_GREY: Final = 12.0


@dataclass(frozen=True, slots=True)
class MainColoursOptions:
    """`max` colours; `delta_e`: what is one colour still; `min_area`: the least share of the page that counts."""

    max: int = 3
    delta_e: float = 15.0
    min_area: float = 0.02


def build(options: MainColoursOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def main_colours(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        groups: list[tuple[str, Lab, float]] = []
        for colour, share in sorted(_painted(value), key=lambda each: (-each[1], each[0])):
            lab = read_lab(colour)
            if lab is None or lab.chroma <= _GREY:
                continue
            for at, (name, centre, sum_) in enumerate(groups):
                if delta_e(centre, lab) <= options.delta_e:
                    groups[at] = (name, centre, sum_ + share)
                    break
            else:
                groups.append((colour, lab, share))
        main = [name for name, _, share in groups if share >= options.min_area]
        if len(main) > options.max:
            told = "、".join(main[:8])
            yield Problem(
                f"页面有 {len(main)} 种主色，最多 {options.max} 种：{told}",
                f"{len(main)} main colours, at most {options.max}: {told}",
                str(len(main)),
            )

    return main_colours


def _painted(value: Value) -> Iterable[tuple[str, float]]:
    for each in value if isinstance(value, list) else ():
        if isinstance(each, dict) and is_number(each.get("share")):
            yield str(each.get("colour")), float(each["share"])


FUNCTION = Function("mainColours", MainColoursOptions, build, __doc__ or "")
