"""fieldLimit: a property or parameter of a certain name is as long as the norm says, or takes its values only.

`named`: a regular expression that its name, description or title must meet (without case); others are passed over.
`longest`: the most characters; maxLength, or each listed value, must keep to it.
`exactly`: how many characters; minLength with maxLength, a pattern that admits no other length, or each listed value.
`values`: what enum or const may name, compared as text; one of both must be there.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from checks.functions.openapi import open_reference, rows, table
from checks.functions.surroundings import resolver, standing
from checks.model.context import Context
from checks.model.expression import Stalled, compile_expression
from checks.model.function import Function, OptionsError, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_SIGNS: Final = ("1", "A", "a", "Y")
_USCC: Final = "91350100M000100Y43"


@dataclass(frozen=True, slots=True)
class FieldLimitOptions:
    """Which fields, and their limit: one of `longest`, `exactly` and `values`."""

    named: str
    longest: int | None = None
    exactly: int | None = None
    values: tuple[Any, ...] = ()


def build(options: FieldLimitOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` for an expression that is none."""
    try:
        named = re.compile(options.named, re.IGNORECASE)
    except re.error as error:
        raise OptionsError(f"named 不能用：{error}", f"named: {error}") from None

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        field, path = table(value), standing(context)
        name = str(field.get("name") if "in" in field else path[-1] if path else "")
        if not any(named.search(each) for each in (name, *_told(field))):
            return
        rules = table(resolver(context)(field["schema"])) if "in" in field and "schema" in field else field
        unresolved = open_reference(rules)
        if unresolved is not None:
            yield unresolved
        elif said := _judge(name, rules, options):
            zh, en = said
            yield Problem(zh=zh, en=en, value=name)

    return judge


def _told(field: dict[str, Any]) -> list[str]:
    return [text for text in (field.get("description"), field.get("title")) if isinstance(text, str)]


def _judge(name: str, rules: dict[str, Any], options: FieldLimitOptions) -> tuple[str, str] | None:
    """What is wrong, in both languages."""
    listed = [rules["const"]] if "const" in rules else rows(rules.get("enum"))
    texts = [str(each) for each in listed if each is not None]
    if options.values:
        allowed = [str(each) for each in options.values]
        if texts and set(texts) <= set(allowed):
            return None
        wanted = "、".join(allowed)
        return f"{name} 应写 enum，只取 {wanted}", f"{name} needs an enum of {', '.join(allowed)}"
    kinds = rules.get("type", "string")
    if not texts and "string" not in (kinds if isinstance(kinds, list) else [kinds]):
        return f"{name} 应为文本（type: string）并写长度", f"{name} must be a string of limited length"
    most, least = _length(rules.get("maxLength")), _length(rules.get("minLength"))
    if options.longest is not None:
        longest = max(map(len, texts)) if texts else most
        if longest is None:
            zh = f"{name} 没有写 maxLength，应不超过 {options.longest}"
            return zh, f"{name} needs maxLength of at most {options.longest}"
        if longest > options.longest:
            zh = f"{name} 的长度 {longest} 超过 {options.longest}"
            return zh, f"{name} may have {longest} characters, at most {options.longest} are allowed"
    if options.exactly is not None:
        count = options.exactly
        fits = {len(text) for text in texts} == {count} if texts else most == least == count
        if not fits and not _admits_only(rules.get("pattern"), count):
            zh = f"{name} 应正好 {count} 位：写 minLength 和 maxLength，或写只容 {count} 位的 pattern"
            return zh, f"{name} must have exactly {count} characters"
    return None


def _length(written: Any) -> int | None:
    return written if isinstance(written, int) and not isinstance(written, bool) else None


def _admits_only(pattern: Any, count: int) -> bool:
    """Whether an expression takes a text of that length and none that is one character shorter or longer."""
    if not isinstance(pattern, str):
        return False
    samples = [sign * count for sign in _SIGNS] + ([_USCC] if count == len(_USCC) else [])
    try:
        expression = compile_expression(pattern)
        taken = [text for text in samples if expression.search(text)]
        return bool(taken) and not any(
            expression.search(other) for text in taken for other in (text[:-1], text + text[-1])
        )
    except (Stalled, ValueError):
        return False


FUNCTION = Function("fieldLimit", FieldLimitOptions, build, __doc__ or "")
