"""Inert: quoted text made harmless for where it will be read.

Whatever a crawled page, a file or a register says may try to be markup, a formula, a command or an escape
sequence. `plain` is the common ground: one line without control, bidirectional and unpaired characters.
"""

import re
from typing import Final
from urllib.parse import quote

_SPACE: Final = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u2028\u2029]+")
_UNSEEN_RANGES: Final = (
    r"\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    r"\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff\U000110bd\U000110cd\U000e0000-\U000e007f"
)
_UNSEEN: Final = re.compile(f"[{_UNSEEN_RANGES}]")
_UNPAIRED: Final = re.compile("[\ud800-\udfff]")
_RAW: Final = re.compile(f"[\x7f-\x9f\u2028\u2029{_UNSEEN_RANGES}]")
_PUNCTUATION: Final = re.compile(r"""[!-/:-@\[-`{-~]""")
_MENTION: Final = re.compile(r"&#(?:35|64);")
_FORMULA: Final = re.compile(r"[\s']*[=+\-@＝＋－＠\t\r]")
_NOT_XML: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_ABSOLUTE: Final = re.compile(
    r"urn:[A-Za-z0-9-]+:|(?:https?|file)://(?:[^/?#@\[\]]*@)?(?:\[[0-9A-Fa-f:.]+\]|[^/?#@:\[\]]*)(?::\d*)?(?=[/?]|$)",
    re.IGNORECASE,
)
_COLONS: Final = re.compile(r":(?=:)")
_MARKS: Final = {ord(mark): f"&#{ord(mark)};" for mark in "\\`*_{}[]()#+-.!|<>&~^=:$\"'@"}


def sound(text: str) -> str:
    """The text with unpaired surrogates replaced, so that it can be encoded at all."""
    return _UNPAIRED.sub("\ufffd", text)


def plain(text: str, limit: int | None = None) -> str:
    """One line for a terminal or a sheet: no control, bidirectional, invisible or unpaired characters."""
    if limit is not None:
        text = text[: limit * 4]
    line = _UNPAIRED.sub("\ufffd", _SPACE.sub(" ", _UNSEEN.sub("", text))).strip()
    return line if limit is None or len(line) <= limit else line[: limit - 1] + "…"


def json_ascii(text: str) -> str:
    """Serialised JSON in which characters that could steer a terminal stand as escapes; its meaning stays."""
    return _RAW.sub(_escape, text)


def _escape(match: re.Match[str]) -> str:
    units = match.group().encode("utf-16-be")
    return "".join(f"\\u{units[at] << 8 | units[at + 1]:04x}" for at in range(0, len(units), 2))


def markdown_text(text: str, limit: int | None = None) -> str:
    """One line of Markdown that shows exactly these characters and links, mentions or formats nothing."""
    coded = _PUNCTUATION.sub(lambda mark: f"&#{ord(mark.group())};", plain(text, limit))
    return _MENTION.sub(lambda mark: mark.group() + "&#8288;", coded)


def page_markdown(text: str, limit: int | None = None) -> str:
    """The same for Python-Markdown, which knows no mentions: only what it could read as markup is coded."""
    return plain(text, limit).translate(_MARKS)


def code(text: str, limit: int | None = None) -> str:
    """Text as code in Markdown; a `<code>` element, because back-ticks mean nothing inside HTML blocks."""
    coded = _PUNCTUATION.sub(lambda mark: f"&#{ord(mark.group())};", plain(text, limit))
    return f"<code>{coded}</code>"


def xml_text(text: str) -> str:
    """Text of XML 1.0 legal characters only, lines kept; what is not legal or not seen becomes U+FFFD."""
    return _NOT_XML.sub("\ufffd", _UNSEEN.sub("\ufffd", text))


def cell(text: str, limit: int | None = None) -> str:
    """A CSV cell that no spreadsheet runs as a formula."""
    guarded = bool(_FORMULA.match(text[:80]))
    line = plain(text, limit)
    return "'" + line if guarded or _FORMULA.match(line[:80]) else line


def command_value(text: str, limit: int | None = None) -> str:
    """The message of a workflow command: percent, line ends and double colons cannot start another."""
    return _COLONS.sub(": ", plain(text, limit)).replace("%", "%25").replace("##[", "## [")


def command_property(text: str, limit: int | None = None) -> str:
    """A property of a workflow command (GitHub's `escapeProperty`)."""
    return plain(text, limit).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")


def uri(text: str) -> str:
    """A valid URI reference (RFC 3986): what may not stand there is percent-encoded.

    Only `http`, `https`, `file` and `urn` stay schemes; any other text with a colon becomes a relative path.
    """
    coded = re.sub(r"%(?![0-9A-Fa-f]{2})", "%25", quote(sound(text), safe="-._~:/?#[]@!$&'()*+,;=%"))
    head, mark, fragment = coded.partition("#")
    absolute = _ABSOLUTE.match(head)
    start = absolute.end() if absolute else 0
    rest = head[start:].replace("[", "%5B").replace("]", "%5D")
    if not absolute:
        first, slash, others = rest.partition("/")
        rest = first.replace(":", "%3A") + slash + others
        rest = rest if not rest.startswith("//") else "/" + rest.lstrip("/")
    return head[:start] + rest + mark + re.sub(r"[#\[\]]", lambda sign: f"%{ord(sign.group()):02X}", fragment)
