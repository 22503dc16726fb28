"""Spectral message: the text of a finding from a ruleset's template."""

import re
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import quote

from checks.model.printed import printed
from checks.model.problem import Problem
from checks.model.value import ABSENT
from checks.select.javascript import text

_PLACE = re.compile(r"(#?)\{\{([^}\n]+)\}\}")
_PRINT = re.compile(r"""\s*print\(\s*["'](\w+)["']\s*\)\s*""")
SAFE = "_.!~*'()/-–"
"""What Spectral leaves as it is when it writes a pointer."""
_QUOTING = ("must match the pattern", "must not match the pattern", "must be equal to one of")
_NUMERIC = re.compile(r"\s*[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?\s*")


def fill_message(template: str, values: Mapping[str, Any]) -> str:
    """The template with `{{name}}` and `#{{print("name")}}` replaced; what is not known becomes nothing."""

    def replaced(found: re.Match[str]) -> str:
        if not found[1]:
            return text(values[found[2]]) if found[2] in values else ""
        printing = _PRINT.fullmatch(found[2])
        if printing is None:
            return text(values.get(found[2].strip(), ""))
        if printing[1] == "property":
            name = values.get("property", "")
            return f'"{text(name)}" property ' if name != "" else "The document "
        return (
            printed(values.get("value", ABSENT))
            if printing[1] == "value"
            else text(values.get(printing[1], ""))
        )

    return _PLACE.sub(replaced, template)


def spectral_words(said: Problem, name: Any, value: Any) -> str:
    """A function's English sentence as Spectral says it.

    The property's name stands for "The value"; where the judged text is quoted Spectral quotes what stands at the
    finding's place, which for a key is not the key.
    """
    message, quoted = said.en, printed(said.value)
    quoting = tuple(f"{quoted} {verb}" for verb in _QUOTING)
    if message.startswith(quoting) and value is not ABSENT:
        return printed(value) + message.removeprefix(quoted)
    if not message.startswith("The value"):
        return message
    return (f'"{text(name)}" property' if name != "" else "The document") + message.removeprefix("The value")


def encoded_pointer(path: Sequence[Any]) -> str:
    """A path as a pointer in a fragment, as Spectral prints it: `#/paths/~1a~1%7Bid%7D`."""
    steps = (str(step).replace("~", "~0").replace("/", "~1") for step in path)
    return "#" + "".join("/" + quote(step, safe=SAFE) for step in steps)


def dotted(path: Sequence[Any]) -> str:
    """A path as Spectral prints it: `a.b[0]['c d']`."""
    out = ""
    for index, step in enumerate(path):
        word = str(step)
        if isinstance(step, int) or (word and _NUMERIC.fullmatch(word) and not re.search(r"\s", word)):
            out += f"[{word}]"
        elif not word or re.search(r"\s", word):
            out += f"['{word}']"
        else:
            out += word if index == 0 else f".{word}"
    return out.replace("~1", "/").replace("~0", "~")
