"""labels: a part of the page has certain labels with values, or does not.

The value is an element or region. Labels are read from table rows, definition lists, lines with a colon and
short lines (headings), numbering and brackets aside. Each entry of `names` is one element with its
synonyms, separated by `|`. Without `atMost` every element must be there: a problem for each missing one,
and with `filled` for each without a value. With `atMost`, that many elements at most may be there with a
value: a service guide on a department's own site has more. `anywhere` takes the words of a label wherever
they stand in the text. On a page that scripts or frames may complete a missing element cannot be told.
Source: 国办秘函〔2019〕19号 办事指南; 国办函〔2018〕12号 年度报表.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from checks.functions.marks.everywhere import everywhere, missing
from checks.functions.marks.labels import label_of, read_labels, value_of
from checks.model.context import Context
from checks.model.function import Function, OptionsError, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import squeeze
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class LabelsOptions:
    """`names`: the elements; `filled`: values are needed; `atMost`: more than that are a problem; `anywhere`: in any text."""

    names: tuple[str, ...]
    filled: bool = True
    atMost: int | None = None
    anywhere: bool = False


def build(options: LabelsOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` without names."""
    if not options.names:
        raise OptionsError("labels 要写 names", "labels needs names")
    elements = [tuple(part.strip() for part in name.split("|") if part.strip()) for name in options.names]
    words = [frozenset(map(squeeze, names)) for names in elements]
    every = frozenset().union(*words)

    def labels(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not hasattr(value, "css"):
            return
        if options.atMost is not None and not _exceeds(page.holds(value, every), words, options.atMost):
            return
        values = [_find(value, page, names, options) for names in elements]
        if options.atMost is not None:
            present = [names[0] for names, text in zip(elements, values, strict=True) if text]
            if len(present) > options.atMost:
                shown = "、".join(present)
                yield Problem(
                    f"有 {len(present)} 项要素：{shown}", f"{len(present)} elements: {shown}", value=shown
                )
            return
        for names, text in zip(elements, values, strict=True):
            if text is None:
                yield from missing(page, Problem(f"缺少{names[0]}", f"{names[0]} is missing", value=names[0]))
            elif not text and options.filled:
                yield Problem(f"{names[0]}没有内容", f"{names[0]} has no value", value=names[0])

    return labels


def _exceeds(held: frozenset[str], elements: list[frozenset[str]], most: int) -> bool:
    """Whether the words found in a text are of more elements than that at all."""
    return sum(not names.isdisjoint(held) for names in elements) > most


def _find(thing: Any, page: PageView, names: tuple[str, ...], options: LabelsOptions) -> str | None:
    found: str | None = None
    for part in everywhere(page):
        for root in (thing,) if part is page else part.css("body"):
            if options.anywhere:
                text = label_of(part.text_of(root).replace("\n", ""))
                if any(label_of(name) in text for name in names):
                    return names[0]
            else:
                text = value_of(read_labels(root, part), names)  # type: ignore[assignment]
                if text:
                    return text
                found = found if text is None else text
    return found


FUNCTION = Function("labels", LabelsOptions, build, __doc__ or "")
