"""Refusal: what was asked and cannot be done so, in words that say what to write instead."""

import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from checks.model.obstacle import obstacle
from checks.rulebook.fault import Lang
from checks.rulebook.nearest import nearest


class Refusal(Exception):
    """A wrong argument or a missing thing; `option` is where it was written, `meant` what was probably meant."""

    def __init__(self, zh: str, en: str, *, option: str = "", meant: str = "") -> None:
        super().__init__(zh)
        self.zh, self.en, self.option, self.meant = zh, en, option, meant

    def told(self, lang: Lang) -> str:
        """One line."""
        at = f"{self.option} " if self.option else ""
        if lang == "en":
            return at + self.en + (f" (did you mean {self.meant}?)" if self.meant else "")
        return at + self.zh + (f"（你是不是想写 {self.meant}？）" if self.meant else "")


def unknown(zh: str, en: str, name: str, names: Iterable[str], option: str = "") -> Refusal:
    """The refusal of a name that nothing has: the nearest name there is, else the names when they are few."""
    known = sorted(set(names))
    meant = nearest(name, known) or next((each for each in known if each.endswith(f"/{name}")), "")
    few = bool(known) and not meant and len(known) <= _FEW
    return Refusal(
        f"没有{zh} {name}" + (f"，有：{'、'.join(known)}" if few else ""),
        f"there is no {en} {name}" + (f"; there are: {', '.join(known)}" if few else ""),
        option=option,
        meant=meant,
    )


def no_run(store: Path, run: str | None) -> Refusal:
    """The refusal of a run that a store does not hold."""
    if run:
        return Refusal(f"{store} 里没有 {run} 这一次检查", f"{store} holds no run {run}")
    return Refusal(f"{store} 里没有任何一次检查", f"{store} holds no run")


def stopped_by(error: OSError) -> Refusal:
    """The refusal of a file that the system does not let us read or write."""
    zh, en = obstacle(error)
    return Refusal(f"{error.filename}：{zh}", f"{error.filename}: {en}")


def not_written(output: Path, error: OSError) -> Refusal:
    """The refusal of a place that results cannot be written to."""
    zh, en = obstacle(error)
    return Refusal(f"{output}：写不进去（{zh}）", f"{output}: cannot be written ({en})", option="--output")


def usage_told(error: Any, lang: Lang) -> str:
    """What typer refuses, in words, with where to read on."""
    kind = type(error).__name__
    if kind == "NoArgsIsHelpError":
        return str(error.format_message())
    command = error.ctx.command_path if getattr(error, "ctx", None) else "guiju"
    if lang == "en":
        return f"{error.format_message()}\nSee {command} -h."
    if kind == "NoSuchOption":
        sentence = f"没有选项 {error.option_name}" + _meant(error.possibilities or ())
    elif kind == "MissingParameter":
        sort = "选项" if getattr(error.param, "param_type_name", "") == "option" else "参数"
        sentence = f"缺少{sort} {_place(error)}"
    else:
        place = _place(error)
        sentence = (f"{place}：" if place else "") + _chinese(str(error.message))
    return f"{sentence}\n用法见 {command} -h"


def _place(error: Any) -> str:
    """The option or argument that an error is about."""
    param = getattr(error, "param", None)
    if param is None:
        return str(getattr(error, "param_hint", None) or "")
    option = next((each for each in param.opts if each.startswith("--")), "")
    return option or str(param.metavar or param.name)


def _meant(names: Sequence[str]) -> str:
    return f"（你是不是想写 {'、'.join(sorted(names))}？）" if names else ""


def _choice(match: re.Match[str]) -> str:
    value, names = match[1], _QUOTED.findall(match[2])
    return f"不能是 {value}，可用：{'、'.join(names)}" + _meant(
        [each] if (each := nearest(value, names)) else []
    )


def _chinese(message: str) -> str:
    for pattern, render in _SENTENCES:
        if match := re.fullmatch(pattern, message, re.DOTALL):
            return render(match)
    return message


_FEW: Final = 12
_QUOTED: Final = re.compile(r"'([^']*)'")
_SENTENCES: Final[Sequence[tuple[str, Callable[[re.Match[str]], str]]]] = (
    (r"'(.*)' is not one of (.*)\.", _choice),
    (r"(\S+) is not in the range x>=(\S+)\.", lambda m: f"不能小于 {m[2]}，写的是 {m[1]}"),
    (r"(\S+) is not in the range (\S+)<=x<=(\S+)\.", lambda m: f"应在 {m[2]} 到 {m[3]} 之间，写的是 {m[1]}"),
    (r"'(.*)' is not a valid (?:int|integer)(?: range)?\.", lambda m: f"应为整数，不是 {m[1]}"),
    (r"'(.*)' is not a valid float(?: range)?\.", lambda m: f"应为数字，不是 {m[1]}"),
    (r"\w+ '(.*)' does not exist\.", lambda m: f"没有这个文件：{m[1]}"),
    (r"\w+ '(.*)' is a directory\.", lambda m: f"应为文件，不是文件夹：{m[1]}"),
    (r"\w+ '(.*)' is not readable\.", lambda m: f"没有权限读：{m[1]}"),
    (
        r"No such command '(.*?)'\. Did you mean (.*)\?",
        lambda m: f"没有命令 {m[1]}{_meant(_QUOTED.findall(m[2]))}",
    ),
    (r"No such command '(.*?)'\..*", lambda m: f"没有命令 {m[1]}"),
    (r"Missing command\.", lambda m: "缺少命令"),
    (r"Option '(.*)' requires an argument\.", lambda m: f"选项 {m[1]} 后面要写值"),
    (r"Option '(.*)' does not take a value\.", lambda m: f"选项 {m[1]} 后面不写值"),
    (r"Got unexpected extra argument(?:s|\(s\))? \((.*)\)", lambda m: f"多出了参数：{m[1]}"),
)
"""The sentences of typer that a user can meet; what is not here is shown as it is."""
