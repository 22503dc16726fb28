"""nameWords: a parameter is not named after what must not stand in an address.

The words of its name (split at case changes, `_`, `-`), alone or joined, are compared with `names`; Chinese
names are also sought in the description. A description that matches `unless` excuses it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.openapi import table, words_of
from checks.model.context import Context
from checks.model.expression import compile_expression
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class NameWordsOptions:
    """Banned `names`, full names that are `exceptions`, and a pattern that excuses."""

    names: tuple[str, ...]
    exceptions: tuple[str, ...] = ()
    unless: str | None = None


def build(options: NameWordsOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    banned = frozenset(each.lower() for each in options.names)
    excused = frozenset(each.lower() for each in options.exceptions)
    pardon = None if options.unless is None else compile_expression(options.unless)

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        parameter = table(value)
        name, text = str(parameter.get("name", "")), str(parameter.get("description", ""))
        words = words_of(name)
        joined = {
            "".join(words[start:end])
            for start in range(len(words))
            for end in range(start + 1, len(words) + 1)
        }
        hit = sorted(joined & banned) or [
            each for each in banned if not each.isascii() and each in name + text
        ]
        if not hit or "".join(words) in excused or (pardon is not None and pardon.search(text)):
            return
        zh = f"参数 {name} 放在了网址中，会留在日志和浏览记录里，请改放请求头或请求体"
        yield Problem(zh=zh, en=f"parameter {name} stands in the address", value=name)

    return judge


FUNCTION = Function("nameWords", NameWordsOptions, build, __doc__ or "")
