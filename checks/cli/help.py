"""Help: what `-h` shows, its frame in Chinese as the texts in it are."""

import re
from typing import Any, Final

from typer.core import TyperCommand, TyperGroup

_FRAME: Final = (
    (re.compile(r"\AUsage: "), "用法："),
    (re.compile(r"^Arguments:$", re.MULTILINE), "参数："),
    (re.compile(r"^Options:$", re.MULTILINE), "选项："),
    (re.compile(r"^Commands:$", re.MULTILINE), "命令："),
    (re.compile(r"(?<= )\[OPTIONS\]"), "[选项]"),
    (re.compile(r"(?<= )COMMAND \[ARGS\]\.\.\."), "命令 [参数]…"),
    (re.compile(r"Show this message and exit\."), "显示这份说明。"),
    (re.compile(r"\[required\]"), "[必填]"),
    (re.compile(r"(?<=\[)default: "), "默认："),
)


class Command(TyperCommand):
    """A command whose help is framed in Chinese."""

    def get_help(self, ctx: Any) -> str:
        """The help of the command."""
        return framed(super().get_help(ctx))


class Group(TyperGroup):
    """The commands together, their help framed in Chinese."""

    def get_help(self, ctx: Any) -> str:
        """The help of the program."""
        return framed(super().get_help(ctx))


def framed(text: str) -> str:
    """What typer writes around the texts, in Chinese."""
    for written, meant in _FRAME:
        text = written.sub(meant, text)
    return text
