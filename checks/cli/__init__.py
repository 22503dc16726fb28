"""The command line: one file per command; the only part that prints."""

import atexit
import importlib
import os
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Any, NoReturn

import typer

from checks import __version__
from checks.audit.garbage import look_rarely
from checks.cli.exit_code import ExitCode
from checks.cli.help import Command, Group
from checks.cli.refusal import Refusal, stopped_by, usage_told
from checks.cli.terminal import NotWritten, ReaderGone, show, talk
from checks.rulebook.fault import BrokenStandards, Lang

_REFUSALS: Any = next(kind for kind in typer.BadParameter.__mro__ if kind.__name__ == "ClickException")
"""The base of everything that typer refuses; which package it lives in depends on typer's version."""

COMMANDS: Mapping[str, str] = {
    "audit": "audit.audit",
    "check": "check.check",
    "coverage": "coverage.coverage",
    "demo": "demo.demo",
    "diff": "diff.diff",
    "explain": "explain.explain",
    "impact": "impact.impact",
    "lint": "lint.lint",
    "list": "list_.list_rules",
    "new": "new.new",
    "publish": "publish.publish",
    "recheck": "recheck.recheck",
    "schema": "schema.schema",
    "test": "test.test",
}
"""Every command by its name, sorted: module and function, imported only when the command is run or listed.

The function has annotated options and returns an exit code.
"""


def command(name: str) -> Callable[..., int]:
    """The function of a command."""
    module, _, function = COMMANDS[name].partition(".")
    found: Callable[..., int] = getattr(importlib.import_module(f"checks.cli.{module}"), function)
    return found


def build_app(names: Iterable[str] = COMMANDS) -> typer.Typer:
    """The command line with some commands, as typer reads it; a docstring's first line is the command's help."""
    app = typer.Typer(
        name="guiju",
        help="规矩：把数字政府的规范写成规则，采集、判定、公布。Standards as code for a digital government.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        cls=Group,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_root)
    for name in names:
        app.command(name, cls=Command)(command(name))
    return app


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code; no traceback for what a user did."""
    look_rarely()
    given = sys.argv[1:] if arguments is None else list(arguments)
    names = (
        given[:1] if given[:1] and given[0] in COMMANDS else [] if given == ["--version"] else list(COMMANDS)
    )
    lang = _language(given)
    try:
        result = build_app(names)(args=given, standalone_mode=False, prog_name="guiju")
        if result == ExitCode.INTERRUPTED:  # typer caught it
            raise KeyboardInterrupt
    except _REFUSALS as error:
        talk(usage_told(error, lang))
        return ExitCode.USAGE
    except Refusal as refusal:
        talk(refusal.told(lang))
        return ExitCode.USAGE
    except (KeyboardInterrupt, typer.Abort):
        talk("interrupted" if lang == "en" else "已中断")
        return ExitCode.INTERRUPTED
    except BrokenStandards as error:
        talk(error.told(lang))
        return ExitCode.USAGE
    except (ReaderGone, BrokenPipeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.CLEAN
    except NotWritten as error:
        why = error.en if lang == "en" else error.zh
        print(
            "standard output cannot be written" if lang == "en" else "标准输出写不进去",
            why,
            sep=": ",
            file=sys.stderr,
        )
        return ExitCode.USAGE
    except Exception as error:
        if os.environ.get("GUIJU_DEBUG"):
            raise
        if isinstance(error, OSError) and error.filename:
            talk(stopped_by(error).told(lang))
            return ExitCode.USAGE
        what = f"{type(error).__name__}: {error}"
        talk(
            f"internal error (please report): {what}; GUIJU_DEBUG=1 tells more"
            if lang == "en"
            else f"内部错误（请报告）：{what}；设 GUIJU_DEBUG=1 可看详情"
        )
        return ExitCode.INTERNAL
    return int(result or 0)


def _language(given: Sequence[str]) -> Lang:
    """The language of what goes wrong before, or outside of, a command."""
    return "en" if "--lang=en" in given or ("--lang", "en") in pairwise(given) else "zh"


def run() -> NoReturn:
    """The program: `main`, then gone at once; to take large documents apart again at the end helps nobody."""
    code = main()
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        sys.exit(code)
    atexit._run_exitfuncs()
    os._exit(code)


def _version(wanted: bool) -> None:
    if wanted:
        show(f"guiju {__version__}")
        raise typer.Exit


def _root(
    version: bool = typer.Option(False, "--version", callback=_version, is_eager=True, help="显示版本。"),
) -> Any:
    pass
