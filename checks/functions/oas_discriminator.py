"""oasDiscriminator: the discriminator of a Swagger 2.0 schema is one of its required properties (Spectral OAS)."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.surroundings import resolver
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class OasDiscriminatorOptions:
    """No options."""


def build(options: OasDiscriminatorOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, dict) or not isinstance(value.get("discriminator"), str):
            return
        resolve = resolver(context)
        name = value["discriminator"]
        properties, required = resolve(value.get("properties")), resolve(value.get("required"))
        if not isinstance(properties, dict) or name not in properties:
            yield Problem(
                zh=f"discriminator {name} 应是本模型的属性",
                en="The discriminator property must be defined in this schema.",
                value=name,
                at=("properties",),
            )
        if not isinstance(required, list) or name not in required:
            yield Problem(
                zh=f"discriminator {name} 应列入 required",
                en="The discriminator property must be in the required property list.",
                value=name,
                at=("required",),
            )

    return judge


FUNCTION = Function("oasDiscriminator", OasDiscriminatorOptions, build, __doc__ or "")
