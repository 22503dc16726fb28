"""impact: what would flip under a draft of the standards, judged on stored archives."""

import os
import tempfile
from pathlib import Path
from typing import Annotated, Literal

import typer

from checks.cli.day import AsOfOption, judging_day
from checks.cli.exit_code import ExitCode
from checks.cli.loading import cache_folder, open_rulebook
from checks.cli.option import LangOption, OutputOption, StandardsOption
from checks.cli.refusal import no_run
from checks.cli.store import RunArgument, StoreOption
from checks.cli.terminal import show, show_exact


def impact(
    draft: Annotated[
        Path,
        typer.Argument(metavar="STANDARDS", help="改过的规范文件夹；其中在编、征求意见的版本按已生效判定。"),
    ],
    store: StoreOption,
    run: RunArgument = None,
    standards: StandardsOption = None,
    format: Annotated[
        Literal["text", "json", "markdown"], typer.Option("--format", help="输出格式。")
    ] = "text",
    output: OutputOption = None,
    as_of: AsOfOption = None,
    jobs: Annotated[int, typer.Option(metavar="N", min=1, help="同时判定几个对象。")] = os.cpu_count() or 1,
    lang: LangOption = "zh",
) -> int:
    """规范改了以后，哪些对象的结果会变：用已有存档判定，不联网。"""
    from checks.audit.impact import compare
    from checks.audit.impact import impact as judge_both
    from checks.audit.store import NoRun, Store
    from checks.reports.impact import render_json, render_markdown, render_text

    place = Store(store)
    try:
        before = place.run(run)
    except NoRun:
        raise no_run(store, run) from None
    for folder in (standards, draft):
        open_rulebook(folder)  # so that what is wrong with it is told by its path from here
    difference = compare(standards, draft, judging_day(as_of), cache_folder())
    with tempfile.TemporaryDirectory(prefix="guiju-") as scratch:
        found = judge_both(place, before, difference, jobs, Path(scratch))
    render = {"text": render_text, "json": render_json, "markdown": render_markdown}[format]
    content = render(found, lang)
    if output is not None:
        output.write_text(content, "utf-8")
    elif format == "json":
        show_exact(content)
    else:
        show(content.rstrip("\n"))
    return ExitCode.CLEAN
