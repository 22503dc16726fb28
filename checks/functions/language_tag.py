"""languageTag: a language tag begins with a registered language.

The part before the first hyphen is a primary language subtag of the IANA Language Subtag Registry (BCP 47),
whatever its case; region and script are not judged. An underscore is no separator: `zh_CN` fails, as `cn`
and `chinese` do. A blank text holds (that a language is named is another rule).
Source: ACT rule bf051a, de46e4.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Final

from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value

_MEANT: Final = {"cn": "zh-CN", "zh_cn": "zh-CN", "chinese": "zh", "chs": "zh-CN", "gb": "zh-CN", "tw": "zh-TW", "utf-8": "zh-CN",
                 "jp": "ja", "english": "en"}  # fmt: skip
_BLANK: Final = " \t\n\f\r"


@dataclass(frozen=True, slots=True)
class LanguageTagOptions:
    """No options."""


@lru_cache(maxsize=1)
def languages() -> frozenset[str]:
    """The registered primary language subtags, without the range for private use."""
    lines = (
        Path(__file__).with_name("markup").joinpath("languages.txt").read_text(encoding="ascii").splitlines()
    )
    return frozenset(name for line in lines if not line.startswith("#") for name in line.split())


def is_language(tag: str) -> bool:
    """Whether a tag begins with a registered language, or with one for private use (qaa to qtz)."""
    primary = tag.split("-", 1)[0].lower()
    return primary in languages() or (len(primary) == 3 and primary.isascii() and "qaa" <= primary <= "qtz")


def build(options: LanguageTagOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def language_tag(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, str) or not value.strip(_BLANK) or is_language(value):
            return
        meant = _MEANT.get(value.strip().lower())
        hint, en_hint = (f"，应为 {meant}", f", meant {meant}?") if meant else ("", "")
        yield Problem(f"语言标签无效：{value}{hint}", f"not a language tag: {value}{en_hint}", value=value)

    return language_tag


FUNCTION = Function("languageTag", LanguageTagOptions, build, __doc__ or "")
