"""Sentence: one thing said to a person, in Chinese and in English."""

from collections.abc import Callable
from typing import NamedTuple


class Sentence(NamedTuple):
    """Full sentences without a full stop; each says the same."""

    zh: str
    en: str

    def told(self, lang: str = "zh") -> str:
        """The sentence in the language."""
        return self.en if lang == "en" else self.zh


class Said(Exception):
    """An exception whose message is one sentence in each language, `why`."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh, en)  # so that it can be pickled
        self.why = Sentence(zh, en)

    def __str__(self) -> str:
        """The English sentence."""
        return self.why.en


def problem(read: Callable[[str], object], written: str) -> Sentence | None:
    """Why a text cannot be read, as the reader says by raising `Said` (None: it can)."""
    try:
        read(written)
    except Said as error:
        return error.why
    return None


def reason(error: Exception) -> Sentence:
    """Why something broke, for a report: what our own exceptions say, else the name and text of the exception."""
    if isinstance(error, Said):
        return error.why
    text = f"{type(error).__name__}: {error}"
    return Sentence(text, text)
