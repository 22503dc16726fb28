"""oasOpSuccessResponse: there is a 2xx or 3xx response (Spectral OAS)."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.surroundings import formats
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class OasOpSuccessResponseOptions:
    """No options."""


def build(options: OasOpSuccessResponseOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, dict):
            return
        for code in value:
            if "oas3" in formats(context) and code in ("2XX", "3XX"):
                return
            try:
                if 200 <= float(code) < 400:
                    return
            except ValueError:
                continue
        yield Problem(
            zh="缺少 2xx 或 3xx 响应", en="Operation must define at least a single 2xx or 3xx response"
        )

    return judge


FUNCTION = Function("oasOpSuccessResponse", OasOpSuccessResponseOptions, build, __doc__ or "")
