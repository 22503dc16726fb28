"""Message: what a finding says, from the rule's template and what was seen."""

import re
from collections.abc import Mapping
from typing import Any, Final

from checks.model.text import clip

_NAME: Final = re.compile(r"\{([A-Za-z_]\w*)\}")
_LONGEST: Final = 120


def fill(template: str, values: Mapping[str, Any]) -> str:
    """The template with each `{name}` replaced by its value, clipped to one line of 120 characters.

    A name without a value stays as it is written; values are never searched for further names.
    """

    def value(match: re.Match[str]) -> str:
        name = match.group(1)
        return clip(show(values[name]), _LONGEST) if name in values else match.group(0)

    return _NAME.sub(value, template)


def show(value: Any) -> str:
    """A value as a person reads it: lists joined by 、, nothing for None."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return "、".join(show(item) for item in value)
    return str(value)
