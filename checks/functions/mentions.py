"""mentions: the texts of a definition say certain things.

Of each group one pattern must occur in a text below the judged value that stands under one of `keys`; patterns
of `never` must not occur.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.openapi import table, texts_of
from checks.model.context import Context
from checks.model.expression import compile_expression
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class MentionsOptions:
    """`groups` of alternatives, `keys` of texts, what must `never` occur, whether `names` of paths and tags count."""

    groups: tuple[tuple[str, ...], ...]
    keys: tuple[str, ...] = ("description", "summary", "title")
    never: tuple[str, ...] = ()
    names: bool = False


def build(options: MentionsOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    groups = [[(each, compile_expression(each, "i")) for each in group] for group in options.groups]
    banned = [(each, compile_expression(each, "i")) for each in options.never]

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        text = "\n".join(texts_of(value, options.keys))
        if options.names and isinstance(value, dict):
            text += "\n" + "\n".join(map(str, table(value.get("paths")))) + "\n" + _tags(value)
        for group in groups:
            if not any(expression.search(text) for _, expression in group):
                words = "、".join(each for each, _ in group)
                yield Problem(zh=f"说明中没有提到：{words}", en=f"not mentioned: {words}", value=words)
        for word, expression in banned:
            if expression.search(text):
                yield Problem(zh=f"说明中不应出现：{word}", en=f"must not be mentioned: {word}", value=word)

    return judge


def _tags(value: Value) -> str:
    return "\n".join(str(each.get("name", "")) for each in value.get("tags", ()) if isinstance(each, dict))


FUNCTION = Function("mentions", MentionsOptions, build, __doc__ or "")
