"""labelSum: figures that a page gives under labels add up.

The value is an element or region. `total` and `parts` name labels (synonyms separated by `|`), read as by
`labels`; figures lose their separators, 万 is ten thousand. `relation: equal`: the parts are the total;
`atMost`: the parts together are no more. A figure that is not there, or no number, is not judged.
Source: 国办函〔2018〕12号 政府网站工作年度报表.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from checks.functions.marks.labels import number_of, read_labels, value_of
from checks.model.context import Context
from checks.model.function import Function, OptionsError, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class LabelSumOptions:
    """`total` against the sum of `parts`."""

    total: str
    parts: tuple[str, ...]
    relation: Literal["equal", "atMost"] = "equal"


def build(options: LabelSumOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` without parts."""
    if not options.parts:
        raise OptionsError("labelSum 要写 parts", "labelSum needs parts")

    def label_sum(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not hasattr(value, "css"):
            return
        pairs = read_labels(value, page)
        total = number_of(value_of(pairs, options.total.split("|")))
        parts = [number_of(value_of(pairs, part.split("|"))) for part in options.parts]
        numbers = [number for number in parts if number is not None]
        if total is None or len(numbers) < len(parts):
            return
        whole = sum(numbers)
        if whole > total + 1e-6 or (options.relation == "equal" and abs(whole - total) > 1e-6):
            names = " + ".join(part.split("|")[0] for part in options.parts)
            zh = f"{options.total.split('|')[0]} {total:g}，而 {names} 为 {whole:g}"
            yield Problem(
                zh, f"{options.total.split('|')[0]} {total:g}, parts {whole:g}", value=f"{total:g} {whole:g}"
            )

    return label_sum


FUNCTION = Function("labelSum", LabelSumOptions, build, __doc__ or "")
