"""oasOpFormDataConsumeCheck: an operation with formData parameters consumes a form media type (Spectral OAS)."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.surroundings import resolver
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


@dataclass(frozen=True, slots=True)
class OasOpFormDataConsumeCheckOptions:
    """No options."""


def build(options: OasOpFormDataConsumeCheckOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        resolve = resolver(context)
        if not isinstance(value, dict):
            return
        parameters, consumes = resolve(value.get("parameters")), resolve(value.get("consumes"))
        if not isinstance(parameters, list) or not isinstance(consumes, list):
            return
        form = any(
            isinstance(each, dict) and each.get("in") == "formData" for each in map(resolve, parameters)
        )
        written = ",".join(map(str, consumes))
        if form and not any(kind in written for kind in _FORMS):
            yield Problem(
                zh="使用 formData 参数时，consumes 应含 application/x-www-form-urlencoded 或 multipart/form-data",
                en="Consumes must include urlencoded, multipart, or form-data media type"
                " when using formData parameter.",
            )

    return judge


FUNCTION = Function("oasOpFormDataConsumeCheck", OasOpFormDataConsumeCheckOptions, build, __doc__ or "")
