"""lint: check the standards themselves."""

from typing import Annotated

import typer

from checks.cli.exit_code import ExitCode
from checks.cli.option import LangOption, StandardsOption
from checks.cli.terminal import show, talk
from checks.rulebook.load import load_standards


def lint(
    standards: StandardsOption = None,
    lang: LangOption = "zh",
    strict: Annotated[bool, typer.Option()] = False,
) -> int:
    """检查规范本身：一次列出所有文件的所有错误。"""
    loaded = load_standards(standards)
    for fault in loaded.faults:
        show(fault.render(lang))
    talk(f"{len(loaded.standards.files)} 个文件，{len(loaded.faults)} 个问题")
    return ExitCode.USAGE if loaded.errors else ExitCode.CLEAN
