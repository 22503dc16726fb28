"""standardsMode: a document type lets browsers follow the standards.

The value is a doctype as written (`page:doctype`). Fails for those that make browsers imitate old ones
(quirks mode): no `html` name, the old public identifiers of HTML 2 to 4 and of IBM, Netscape, Microsoft and
others, HTML 4.01 Transitional or Frameset without a system identifier.
Source: WHATWG HTML §13.2.6.4.1.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_FORM: Final = re.compile(r"<!doctype\s*([^\s>]*)\s*(?:(public|system)\s*(?:\"([^\"]*)\"|'([^']*)')?\s*(?:\"([^\"]*)\"|'([^']*)')?)?",
                          re.IGNORECASE)  # fmt: skip
_EXACT: Final = frozenset(
    ("-//w3o//dtd w3 html strict 3.0//en//", "-/w3c/dtd html 4.0 transitional/en", "html")
)
_OLD: Final = (
    "+//silmaril//", "-//as//dtd html 3.0", "-//advasoft ltd//", "-//ietf//dtd html", "-//metrius//", "-//microsoft//dtd internet",
    "-//netscape comm. corp.//", "-//o'reilly and associates//", "-//softquad", "-//spyglass//", "-//sq//dtd html", "-//sun microsystems",
    "-//w3c//dtd html 3", "-//w3c//dtd html 4.0 frameset//", "-//w3c//dtd html 4.0 transitional//", "-//w3c//dtd html experimental",
    "-//w3c//dtd w3 html", "-//w3o//dtd w3 html", "-//webtechs//",
)  # fmt: skip
_NEEDS_SYSTEM: Final = ("-//w3c//dtd html 4.01 frameset//", "-//w3c//dtd html 4.01 transitional//")


@dataclass(frozen=True, slots=True)
class StandardsModeOptions:
    """No options."""


def build(options: StandardsModeOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def standards_mode(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if isinstance(value, str) and is_quirky(value):
            yield Problem(f"文档类型使浏览器进入怪异模式：{value}", f"quirks mode: {value}", value=value)

    return standards_mode


def is_quirky(doctype: str) -> bool:
    """Whether a doctype switches quirks mode on."""
    found = _FORM.match(doctype.strip())
    if found is None or found[1].lower() != "html":
        return True
    if (found[2] or "").lower() != "public":
        return (
            found[3] or found[4] or ""
        ).lower() == "http://www.ibm.com/data/dtd/v11/ibmxhtml1-transitional.dtd"
    public = (found[3] or found[4] or "").lower()
    system = found[5] if found[5] is not None else found[6]
    return (
        public in _EXACT or public.startswith(_OLD) or (system is None and public.startswith(_NEEDS_SYSTEM))
    )


FUNCTION = Function("standardsMode", StandardsModeOptions, build, __doc__ or "")
