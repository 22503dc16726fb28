"""Terminal: the one way in which commands speak; results go to stdout, talk to stderr."""

import re
import sys
from typing import TextIO

from checks.model.obstacle import obstacle

_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


class ReaderGone(Exception):
    """Nobody reads any more what a command writes (`guiju … | head`); no fault of anyone."""


class NotWritten(Exception):
    """What a command says cannot be written: the disk is full, the terminal is gone; `zh` and `en` say why."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(en)
        self.zh, self.en = zh, en


def printable(text: str) -> str:
    r"""The text with control characters, and those that reorder writing, shown as \x1b; line breaks stay."""
    return _UNSAFE.sub(_escape, text)


def show(text: str) -> None:
    """Print a result to stdout, made printable."""
    _write(sys.stdout, printable(text) + "\n")


def show_exact(text: str) -> None:
    """Print a machine-readable result to stdout: its format has escaped what must be escaped."""
    _write(sys.stdout, text if text.endswith("\n") else text + "\n")


def talk(text: str) -> None:
    """Say something to the person at the terminal, on stderr."""
    _write(sys.stderr, printable(text) + "\n")


def _write(stream: TextIO, text: str) -> None:
    try:
        try:
            stream.write(text)
        except UnicodeEncodeError:
            coding = stream.encoding or "ascii"
            stream.write(text.encode(coding, "backslashreplace").decode(coding))
        stream.flush()
    except BrokenPipeError:
        raise ReaderGone from None
    except OSError as error:
        raise NotWritten(*obstacle(error)) from None


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"
