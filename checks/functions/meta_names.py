"""metaNames: the names of meta tags are written once and rightly.

The value is the page's `html` or `head`. `judge: repeated` fails for each of `names` that stands more than
once with different non-blank contents (case of names ignored). `judge: misspelt` fails for a tag whose name
is one or two slips (`distance`; insertion, deletion, exchange, swap) away from one of `names` that the page
lacks.
Source: 国办发〔2017〕47号 附件 网页标签.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import clip, tidy
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class MetaNamesOptions:
    """`judge`: what of the `names`; `distance`: slips at most."""

    judge: Literal["repeated", "misspelt"]
    names: tuple[str, ...]
    distance: int = 2


def build(options: MetaNamesOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""
    names = {name.lower(): name for name in options.names}

    def meta_names(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        found: dict[str, list[tuple[Any, str]]] = {}
        for node in page.css("meta[name]"):
            attributes = node.attributes
            name = (attributes.get("name") or "").strip().lower()
            found.setdefault(name, []).append((node, tidy(attributes.get("content") or "")))
        if options.judge == "repeated":
            yield from _repeated(found, names)
        else:
            yield from _misspelt(found, names, options.distance)

    return meta_names


def _repeated(found: dict[str, list[tuple[Any, str]]], names: dict[str, str]) -> Iterable[Problem]:
    for name, written in names.items():
        contents = list(dict.fromkeys(text for _, text in found.get(name, ()) if text))
        if len(contents) > 1:
            shown = "；".join(clip(text, 30) for text in contents[:3])
            yield Problem(f"{written} 出现多次且内容不同：{shown}", f"{written} is repeated: {shown}", value=written,
                          at=found[name][-1][0])  # fmt: skip


def _misspelt(found: dict[str, list[tuple[Any, str]]], names: dict[str, str], most: int) -> Iterable[Problem]:
    lacking = [name for name in names if name not in found]
    for name in found:
        if (
            name in names
            or not lacking
            or abs(len(name) - min(map(len, lacking), key=lambda n: abs(n - len(name)))) > most
        ):
            continue
        letters = set(name)
        if all(len(letters ^ set(each)) > 2 * most for each in lacking):
            continue
        near = min(lacking, key=lambda each: slips(name, each))
        if 0 < slips(name, near) <= most:
            yield Problem(f"标签 {name} 是否应为 {names[near]}", f"{name}: did you mean {names[near]}?", value=name,
                          at=found[name][0][0])  # fmt: skip


def slips(left: str, right: str) -> int:
    """The Damerau-Levenshtein distance (optimal string alignment)."""
    before: list[int] = []
    last = list(range(len(right) + 1))
    for row, one in enumerate(left, 1):
        line = [row]
        for at, other in enumerate(right, 1):
            cost = min(last[at] + 1, line[at - 1] + 1, last[at - 1] + (one != other))
            if row > 1 and at > 1 and one == right[at - 2] and left[row - 2] == other:
                cost = min(cost, before[at - 2] + 1)
            line.append(cost)
        before, last = last, line
    return last[-1]


FUNCTION = Function("metaNames", MetaNamesOptions, build, __doc__ or "")
