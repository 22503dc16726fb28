"""personalExample: no example holds a real identity number (its check character is right) or a mobile number.

Numbers in `allow` are known to be fictitious. The number itself is never told.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_IDENTITY: Final = re.compile(
    r"(?<![0-9A-Za-z])[1-8]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[0-9Xx](?![0-9A-Za-z])"
)
_MOBILE: Final = re.compile(r"(?<![0-9A-Za-z.])1[3-9]\d{9}(?![0-9A-Za-z])")
_MOST: Final = 20_000


@dataclass(frozen=True, slots=True)
class PersonalExampleOptions:
    """Numbers to `allow`."""

    allow: tuple[str, ...] = ()


def build(options: PersonalExampleOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        stack: list[tuple[tuple[str | int, ...], Any]] = [((), value)]
        seen = 0
        while stack and seen < _MOST:
            path, node = stack.pop()
            seen += 1
            if isinstance(node, dict):
                stack.extend(((*path, key), each) for key, each in node.items())
            elif isinstance(node, list):
                stack.extend(((*path, index), each) for index, each in enumerate(node))
            elif isinstance(node, str | int) and not isinstance(node, bool):
                kind = _kind(str(node)[:2000], options.allow)
                if kind is not None:
                    zh = f"示例中有真实的{kind}，请改成遮盖或虚构的号码，如 2101**********0014"
                    yield Problem(
                        zh=zh, en="an example holds a real personal number", value=kind, at=path or None
                    )

    return judge


def _kind(text: str, allow: tuple[str, ...]) -> str | None:
    for found in _IDENTITY.finditer(text):
        number = found[0].upper()
        weights = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
        total = sum(int(digit) * weight for digit, weight in zip(number, weights, strict=False))
        if number not in allow and "10X98765432"[total % 11] == number[17]:
            return "身份证号"
    return "手机号" if any(found[0] not in allow for found in _MOBILE.finditer(text)) else None


FUNCTION = Function("personalExample", PersonalExampleOptions, build, __doc__ or "")
