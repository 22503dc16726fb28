"""successCode: the `code` of an envelope says which value means success.

A description, enum, const, default or example that holds a value or the word 成功 will do.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.openapi import fields_of, table
from checks.functions.surroundings import resolver
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class SuccessCodeOptions:
    """`name` of the member."""

    name: str = "code"


def build(options: SuccessCodeOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        resolve = resolver(context)
        field = table(resolve(fields_of(value, resolve).get(options.name)))
        if options.name not in fields_of(value, resolve):
            return
        told = any(key in field for key in ("enum", "const", "example", "examples", "default"))
        text = str(field.get("description", "")) + str(field.get("title", ""))
        if not told and not re.search(r"\d|成功|success", text):
            zh = f"{options.name} 没有说明哪个值表示成功，请在 description 写明，如“0 表示成功”"
            yield Problem(
                zh=zh,
                en=f"{options.name} does not say which value means success",
                at=("properties", options.name),
            )

    return judge


FUNCTION = Function("successCode", SuccessCodeOptions, build, __doc__ or "")
