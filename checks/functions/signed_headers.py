"""signedHeaders: every operation declares the headers of the agreed signature, required and of type string.

`headers` by variant of the profile (`signed-national`, `signed-beijing`, `signed-shandong`); headers that are
apiKey security schemes count. Names are compared without case.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from checks.functions.openapi import rows, schemes_of, table
from checks.functions.operations import operations
from checks.functions.surroundings import resolver
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class SignedHeadersOptions:
    """Lists of header names by variant."""

    headers: Mapping[str, Any]


def build(options: SignedHeadersOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        resolve = resolver(context)
        profiles = getattr(context.artefact, "profiles", ())
        variant = next((each for each in profiles if each in options.headers), None)
        if variant is None:
            yield Unknown(
                Cause.NOT_COLLECTED,
                "没有说明采用哪一种签名：signed-national、signed-beijing 或 signed-shandong",
                "it is not said which signature is used: signed-national, signed-beijing or signed-shandong",
            )
            return
        document = table(getattr(context.artefact, "document", None))
        keys = {
            str(scheme.get("name", "")).lower()
            for scheme in map(table, map(resolve, schemes_of(document, resolve).values()))
            if scheme.get("type") == "apiKey" and scheme.get("in") == "header"
        }
        found = list(operations(value, resolve))
        marked = [each for each in found if each[2].get("x-proxy") is True]
        for path, method, operation in marked or found:
            shared = rows(resolve(table(resolve(table(value).get(path))).get("parameters")))
            declared = dict(keys_of([*shared, *rows(resolve(operation.get("parameters")))], resolve))
            missing = [
                name
                for name in options.headers[variant]
                if name.lower() not in keys and not declared.get(name.lower())
            ]
            if missing:
                names, where = "、".join(missing), f"{method.upper()} {path}"
                zh = f"{where} 没有声明必填的字符串请求头 {names}"
                yield Problem(
                    zh=zh,
                    en=f"{where} lacks the headers {names}",
                    value=f"{where} {names}",
                    at=(path, method),
                )

    return judge


def keys_of(parameters: list[Any], resolve: Callable[[Any], Any]) -> list[tuple[str, bool]]:
    """Lower-case names of header parameters, and whether each is a required string."""
    found = []
    for parameter in map(table, map(resolve, parameters)):
        if parameter.get("in") == "header":
            kind = parameter.get("type") or table(resolve(parameter.get("schema"))).get("type")
            found.append(
                (
                    str(parameter.get("name", "")).lower(),
                    parameter.get("required") is True and kind == "string",
                )
            )
    return found


FUNCTION = Function("signedHeaders", SignedHeadersOptions, build, __doc__ or "")
