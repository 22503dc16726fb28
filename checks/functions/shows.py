"""shows: a part of the page shows certain words, or what is known of it.

The value is an element or region. Looked for, folded, in its visible text and the alternatives of its
pictures and links is the value of `fact` (`site_name`, see `page:NAME`) or one of `texts`, then in what own
scripts and frames write; without a known fact it holds. Not found while a script or frame was not
collected: cannot be told.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.marks.everywhere import look_in, missing, spoken_text
from checks.model.context import Context
from checks.model.function import Function, OptionsError, Predicate
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import fold
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class ShowsOptions:
    """`fact`: a fact of the page; `texts`: words, one of which is enough."""

    fact: str | None = None
    texts: tuple[str, ...] = ()


def build(options: ShowsOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` when nothing is looked for."""
    if options.fact is None and not options.texts:
        raise OptionsError("shows 要写 fact 或 texts", "shows needs fact or texts")

    def shows(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        known = page.read_fact(options.fact) if options.fact else None
        words = [
            fold(word).replace(" ", "")
            for word in (known, *options.texts)
            if isinstance(word, str) and word.strip()
        ]
        if not words or not hasattr(value, "css"):
            return

        def found(thing: Value, part: PageView) -> bool:
            text = fold(spoken_text(thing, part)).replace(" ", "")
            return any(word in text for word in words)

        if not look_in(value, page, found):
            shown = known if isinstance(known, str) else "、".join(options.texts)
            yield from missing(
                page, Problem(f"没有出现“{shown}”", f"{shown!r} is not mentioned", value=str(shown))
            )

    return shows


FUNCTION = Function("shows", ShowsOptions, build, __doc__ or "")
