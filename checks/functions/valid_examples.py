"""validExamples: the examples and defaults of a definition are valid against their schemas, circular ones included."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions import oas_example
from checks.functions.oas_example import OasExampleOptions
from checks.functions.surroundings import formats
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class ValidExamplesOptions:
    """No options."""


def build(options: ValidExamplesOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    own = {version: oas_example.build(OasExampleOptions(version, "$", "schema"), shelf) for version in (2, 3)}
    media = {
        version: oas_example.build(OasExampleOptions(version, "schema", "media"), shelf) for version in (2, 3)
    }

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        version = 2 if "oas2" in formats(context) else 3
        judges = media if isinstance(value, dict) and "schema" in value else own
        for said in judges[version](value, context):
            if isinstance(said, Problem) and not said.zh.startswith("模型本身"):
                yield said

    return judge


FUNCTION = Function("validExamples", ValidExamplesOptions, build, __doc__ or "")
