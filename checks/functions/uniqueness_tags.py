"""uniquenessTags: the tags of a document have different names (Spectral OAS)."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.functions.surroundings import resolver
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class UniquenessTagsOptions:
    """No options."""


def build(options: UniquenessTagsOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, list):
            return
        tags = [resolver(context)(each) for each in value]
        if not all(isinstance(tag, dict) and isinstance(tag.get("name"), str) for tag in tags):
            return
        names = [tag["name"] for tag in tags]
        for index, name in enumerate(names):
            if names.index(name) != index:
                yield Problem(
                    zh=f"标签 {name} 重复",
                    en=f'"tags" object contains duplicate tag name "{name}".',
                    value=name,
                    at=(index, "name"),
                )

    return judge


FUNCTION = Function("uniquenessTags", UniquenessTagsOptions, build, __doc__ or "")
