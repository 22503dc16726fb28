"""Text: the one way in which written text is compared."""

import re
import unicodedata

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_SPACE = re.compile(r"\s+")


def fold(text: str) -> str:
    """NFKC, without invisible characters, runs of white space as one space, trimmed, case-folded."""
    return tidy(text).casefold()


def tidy(text: str) -> str:
    """As `fold`, with the case kept: full-width forms become ASCII, NBSP a space."""
    if text.isprintable() and "  " not in text and unicodedata.is_normalized("NFKC", text):
        return text.strip()  # what most texts are already
    return _SPACE.sub(" ", unicodedata.normalize("NFKC", text).translate(_INVISIBLE)).strip()


def squeeze(text: str) -> str:
    """A text without blanks and regard to case, as single words are looked for; lines stay apart."""
    return text.replace(" ", "").casefold()


def clip(text: str, limit: int = 240) -> str:
    """One line of at most `limit` characters, control characters removed."""
    line = text[: limit * 4].strip()
    if not line.isprintable() or "  " in line:
        plain = "".join(" " if unicodedata.category(c) in ("Cc", "Cf") else c for c in line)
        line = _SPACE.sub(" ", plain).strip()
    return line if len(line) <= limit else line[: limit - 1] + "…"
