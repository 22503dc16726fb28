"""referencesResolve: every reference of a definition leads to something.

Judged is the document; a reference to an address or to a file that was not collected cannot be told.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class ReferencesResolveOptions:
    """No options."""


def build(options: ReferencesResolveOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        references = getattr(context.artefact, "references", None)
        for each in references.dangling if references is not None else ():
            if each.unknown is not None:
                said, place = each.unknown, f"#{_pointer(each.path)}"
                yield Unknown(said.cause, f"{said.zh}（{place}）", f"{said.told('en')} ({place})")
            elif not _in_example(each.path):
                yield Problem(
                    zh=f"$ref 指向的内容不存在：{each.text}",
                    en=f"the reference {each.text} leads nowhere",
                    value=each.text,
                    at=(*each.path, "$ref"),
                )

    return judge


def _in_example(path: tuple[str | int, ...]) -> bool:
    return any(step in ("example", "examples", "x-example") for step in path)


def _pointer(path: tuple[str | int, ...]) -> str:
    return "".join("/" + str(step).replace("~", "~0").replace("/", "~1") for step in path)


FUNCTION = Function("referencesResolve", ReferencesResolveOptions, build, __doc__ or "")
