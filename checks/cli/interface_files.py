"""Interface files: `guiju diff old.yaml new.yaml`, two editions of an interface definition."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson
import typer

from checks.cli.exit_code import ExitCode
from checks.cli.terminal import show, show_exact, talk
from checks.rulebook.fault import Lang

if TYPE_CHECKING:
    from checks.artefacts.interface import Interface
    from checks.audit.interface_diff import InterfaceDiff


def compare_files(old: Path, new: Path, json: bool, lang: Lang = "zh") -> int:
    """Compare and tell; 1 when something breaks or the version number does not say what changed."""
    from checks.audit.interface_diff import diff_interfaces

    found = diff_interfaces(_read(old, lang), _read(new, lang))
    if json:
        content = orjson.dumps(content_of(found, old.name, new.name), option=orjson.OPT_INDENT_2)
        show_exact(content.decode())
    else:
        show("\n".join(lines_of(found, lang)))
    return ExitCode.CLEAN if found.honest and not found.breaking else ExitCode.FOUND


def content_of(found: "InterfaceDiff", old: str, new: str) -> dict[str, Any]:
    """`guiju.interface-diff/1`: the files, the versions and what they should say, `changes[]`."""
    return {
        "schema": "guiju.interface-diff/1",
        "from": old,
        "to": new,
        "version": {
            "from": found.old,
            "to": found.new,
            "step": found.taken,
            "needed": found.needed,
            "honest": found.honest,
        },
        "changes": [
            {
                "code": change.code,
                "breaking": change.breaking,
                "in": change.which,
                "pointer": change.pointer,
                "line": change.line,
                "message": {"zh": change.zh, "en": change.en},
                "used": change.used,
            }
            for change in found.changes
        ],
    }


def lines_of(found: "InterfaceDiff", lang: Lang = "zh") -> list[str]:
    """The same in words."""
    zh = lang == "zh"
    told = []
    for change in found.changes:
        sort = ("不兼容" if zh else "breaking  ") if change.breaking else ("兼容　" if zh else "compatible")
        where = ("旧" if zh else "old") if change.which == "old" else ("新" if zh else "new")
        line = (f" 第 {change.line} 行" if zh else f" line {change.line}") if change.line else ""
        told.append(f"{sort}  {change.zh if zh else change.en}")
        used = ("、" if zh else ", ").join(change.used[:3])
        if len(change.used) > 3:
            used += f" 等 {len(change.used)} 个接口" if zh else f" and {len(change.used) - 3} more"
        told.append(f"        {where}{line}  {change.pointer or '/'}" + (f"  {used}" if used else ""))
    told.append(found.verdict(lang))
    return told


def _read(path: Path, lang: Lang) -> "Interface":
    from checks.artefacts.interface import read_interface
    from checks.audit.source import NoSource, Wishes, open_source

    try:
        with open_source(str(path), Wishes()) as snapshot:
            interface = next(iter(read_interface(snapshot)), None)
    except NoSource as error:
        talk(error.en if lang == "en" else error.zh)
        raise typer.Exit(ExitCode.UNREADABLE) from error
    fault = interface.unreadable() if interface else None
    if interface is None or fault is not None:
        zh, en = (fault.zh, fault.en) if fault else ("不是接口定义", "no interface definition")
        talk(f"{path}: {en}" if lang == "en" else f"{path}：{zh}")
        raise typer.Exit(ExitCode.UNREADABLE)
    return interface
