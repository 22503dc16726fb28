"""lint: check the standards themselves."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Literal

import typer

from checks.cli.exit_code import ExitCode
from checks.cli.folder import authoring_folder, shown_path
from checks.cli.loading import open_standards
from checks.cli.option import LangOption, OutputOption, StandardsOption
from checks.cli.terminal import show, show_exact, talk
from checks.rulebook.load import Loaded
from checks.rulebook.notices import FORMATS, Notice
from checks.rulebook.repair import repair_files

_ROUNDS = 5


def lint(
    standards: StandardsOption = None,
    format: Annotated[
        Literal["text", "json", "sarif", "github"], typer.Option("--format", help="输出格式。")
    ] = "text",
    output: OutputOption = None,
    fix: Annotated[
        bool, typer.Option("--fix", help="改正能机械改正的问题（引号、true/false、写错的键名）。")
    ] = False,
    strict: Annotated[bool, typer.Option("--strict", help="有提醒也算不通过。")] = False,
    lang: LangOption = "zh",
) -> int:
    """检查规范本身：一次列出所有文件的所有问题，注明行和列。"""
    folder = authoring_folder(standards)
    loaded = open_standards(folder)
    if fix:
        loaded = _repair(folder, loaded, lang)
    faults = [replace(fault, path=shown_path(folder, fault.path)) for fault in loaded.faults]
    notice = Notice(faults, len(loaded.standards.files), lang)
    written = FORMATS[format](notice)
    if output:
        output.write_text(written + "\n", encoding="utf-8")
    elif format == "text":
        show(written) if written else None
    else:
        show_exact(written)
    if not notice.files:
        talk(f"{folder} holds no standards (norms/…)" if lang == "en" else f"{folder} 里没有规范（norms/…）")
    warnings = len(faults) - notice.errors
    talk(f"{notice.files} 个文件，{notice.errors} 处错误，{warnings} 处提醒" if lang == "zh"
         else f"{notice.files} files, {notice.errors} errors, {warnings} warnings")  # fmt: skip
    if notice.errors or not notice.files:
        return ExitCode.USAGE
    return ExitCode.FOUND if strict and warnings else ExitCode.CLEAN


def _repair(folder: Path, loaded: Loaded, lang: str) -> Loaded:
    """Repair until nothing more can be: one repair may uncover the next."""
    for _ in range(_ROUNDS):
        changed = repair_files(folder, loaded.faults)
        if not changed:
            break
        for path in changed:
            talk(("repaired " if lang == "en" else "已改正 ") + shown_path(folder, path))
        loaded = open_standards(folder)
    return loaded
