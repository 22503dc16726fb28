"""oasTagDefined: the tags of operations are defined at the top of the document (Spectral OAS)."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.operations import operations
from checks.functions.surroundings import resolver
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class OasTagDefinedOptions:
    """No options."""


def build(options: OasTagDefinedOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, dict):
            return
        resolve = resolver(context)
        tags = resolve(value.get("tags"))
        known = {
            tag["name"]
            for tag in map(resolve, tags if isinstance(tags, list) else ())
            if isinstance(tag, dict) and isinstance(tag.get("name"), str)
        }
        for path, method, operation in operations(value.get("paths"), resolve):
            used = resolve(operation.get("tags"))
            for index, tag in enumerate(used if isinstance(used, list) else ()):
                if not isinstance(tag, str) or tag not in known:
                    yield Problem(
                        zh=f"标签 {tag} 未在文档顶层的 tags 中定义",
                        en="Operation tags must be defined in global tags.",
                        value=str(tag),
                        at=("paths", path, method, "tags", index),
                    )

    return judge


FUNCTION = Function("oasTagDefined", OasTagDefinedOptions, build, __doc__ or "")
