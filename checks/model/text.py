"""Text: the one way in which written text is compared."""

import re
import unicodedata

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))
_SPACE = re.compile(r"\s+")
_UNSEEN = re.compile(
    r"[\s\x00-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e"
    r"\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3"
    r"\U0001d173-\U0001d17a\U000e0001\U000e0020-\U000e007f]+"
)
"""White space, control characters and what formats (Unicode Cc, Cf)."""

_USUAL = bytes([9, 10, *range(0x20, 0x7F)])


def unusual(text: str) -> bool:
    """Whether a text holds anything but printable characters, wide and fixed spaces, tabs and `\\n`."""
    rest = text.encode("utf-8", "surrogatepass").translate(None, _USUAL).decode("utf-8", "surrogatepass")
    return not rest.replace("\u3000", "").replace("\xa0", "").isprintable()


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


def has_characters(text: str, least: int) -> bool:
    """Whether a text has that many characters, blanks apart; the beginning of most tells."""
    return any(len("".join(part.split())) >= least for part in (text[: 4 * least], text))


def clip(text: str, limit: int = 240) -> str:
    """One line of at most `limit` characters, control characters removed."""
    line = text[: limit * 4].strip()
    if not line.isprintable() or "  " in line:
        line = _UNSEEN.sub(" ", line).strip()
    return line if len(line) <= limit else line[: limit - 1] + "…"
