"""Fault: one located problem in a file of the standards."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]
Lang = Literal["zh", "en"]


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """A mechanical repair: replace the characters from `start` to `end` of the file by `text`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong, where, what to write instead; line and column count characters from 1.

    `code` is stable (`schema/unknown-key`); `suggestion` is the name that was probably meant.
    """

    path: str
    line: int
    column: int
    code: str
    zh: str
    en: str
    suggestion: str = ""
    severity: Severity = "error"
    edit: Edit | None = None

    def message(self, lang: Lang = "zh") -> str:
        """The sentence with its suggestion, on one line."""
        if lang == "en":
            return self.en + (f" (did you mean {self.suggestion}?)" if self.suggestion else "")
        return self.zh + (f"（你是不是想写 {self.suggestion}？）" if self.suggestion else "")

    def render(self, lang: Lang = "zh") -> str:
        """`path:line:column: message`."""
        return f"{self.path}:{self.line}:{self.column}: {self.message(lang)}"


def sort_key(fault: Fault) -> tuple[str, int, int, str, str]:
    """Faults by file and place."""
    return (fault.path, fault.line, fault.column, fault.code, fault.zh)


class BrokenStandards(Exception):
    """The standards cannot be used; `faults` says all that is wrong with them.

    `what` is broken and the `remedy` are said to a person, in Chinese and English.
    """

    what = ("规范", "standards")
    remedy = ("没有判定任何对象；请先运行 guiju lint", "nothing was judged; run guiju lint first")

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=sort_key))
        super().__init__("\n".join(fault.render() for fault in self.faults))

    def told(self, lang: Lang = "zh") -> str:
        """Every fault, and what follows of them."""
        lines = [fault.render(lang) for fault in self.faults]
        count, (zh, en), (zh_remedy, en_remedy) = len(lines), self.what, self.remedy
        last = f"{zh}有 {count} 处错误，{zh_remedy}"
        return "\n".join([*lines, f"{count} errors in the {en}: {en_remedy}" if lang == "en" else last])
