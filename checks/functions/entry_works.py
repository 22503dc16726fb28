"""entryWorks: of the elements that `entries` names one can be seen and clicked.

It can be clicked when it or an element around it is a link to somewhere, or has a click handler whose functions the page
defines. Without either it may still listen by script: cannot be told, unless a template's own notation (`@click`,
`v-on:click`) is left in the markup. A function that is missing while some script could not be fetched cannot be told
either. The value judged does not matter.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from checks.functions.own_errors import lost_script
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, OptionsError, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.rendered import RenderedView
from checks.model.shelf import Shelf
from checks.model.value import Value

_LEFT: Final = ("@click", "v-on:click", ":onclick")
_UNDEFINED: Final = "guiju-undefined"
_CLIMB: Final = 4
_NOWHERE: Final = frozenset(
    ("", "#", "#none", "javascript:", "javascript:;", "javascript:void(0)", "javascript:void(0);")
)


@dataclass(frozen=True, slots=True)
class EntryWorksOptions:
    """`entries`: CSS selectors of the elements."""

    entries: tuple[str, ...]


def build(options: EntryWorksOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` without entries."""
    if not options.entries:
        raise OptionsError("entryWorks 要写 entries", "entryWorks needs entries")
    query = ", ".join(options.entries)

    def entry_works(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: RenderedView = context.artefact
        found: list[Problem | Unknown] = []
        for node in page.css(query):
            said = _judge(node, page)
            if said is None:
                return
            found.append(said)
        unknown = next((each for each in found if isinstance(each, Unknown)), None)
        yield from [unknown] if unknown is not None else found[:1]

    return entry_works


def _judge(node: Any, page: RenderedView) -> Problem | Unknown | None:
    if not page.shown(node):
        return Problem("入口在页面上看不见。请不要用 CSS 隐藏它", "the entry cannot be seen", "hidden", node)
    around = node
    for _ in range(_CLIMB):
        if around is None or around.tag in ("body", "html", "-document"):
            break
        attributes = around.attributes
        missing = attributes.get(_UNDEFINED)
        if missing:
            lost = lost_script(page)
            if lost is not None:
                return Unknown(
                    Cause.NOT_COLLECTED, f"脚本 {lost} 没有取到", f"the script {lost} was not fetched"
                )
            return Problem(
                f"点击入口要运行 {missing}()，页面没有定义。请原样放入平台提供的脚本",
                f"{missing}() is not defined",
                missing,
                node,
            )
        if attributes.get("onclick") or (attributes.get("href") or "").strip().lower() not in _NOWHERE:
            return None
        if any(name in attributes for name in _LEFT):
            return Problem(
                "入口上留着模板的 @click，没有变成点击动作。请改用平台提供的代码",
                "@click is left in the markup",
                "@click",
                node,
            )
        around = around.parent
    return Unknown(
        Cause.NOT_COLLECTED, "看不出点击入口会怎样", "what a click on the entry does cannot be told"
    )


FUNCTION = Function("entryWorks", EntryWorksOptions, build, __doc__ or "")
