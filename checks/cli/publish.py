"""publish: a run of a store as Markdown pages, ready for mkdocs build."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from checks.cli.day import AsOfOption, judging_day
from checks.cli.exit_code import ExitCode
from checks.cli.loading import open_rulebook
from checks.cli.option import LangOption, StandardsOption
from checks.cli.refusal import no_run
from checks.cli.store import RunArgument, StoreOption
from checks.cli.terminal import show, talk
from checks.model.report import Report


def publish(
    store: StoreOption,
    run: RunArgument = None,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="写到哪里。")] = Path("build/pages"),
    place: Annotated[str, typer.Option(metavar="NAME", help="首页上的城市名称。")] = "",
    standards: StandardsOption = None,
    as_of: AsOfOption = None,
    lang: LangOption = "zh",
) -> int:
    """把一次检查的结果和规范写成网页源文件，供 mkdocs build 使用。"""
    from checks.audit.store import NoRun, Store
    from checks.publish import NotOurs
    from checks.publish import publish as write_pages

    rulebook = open_rulebook(standards)
    try:
        found = Store(store).run(run)
    except NoRun:
        raise no_run(store, run) from None
    targets = found.targets()

    def reports() -> Iterator[Report]:
        yield from (found.report(target.id) for target in targets if found.done(target.id))

    unreached = [
        (target, found.error(target.id) or "还没有判定") for target in targets if not found.done(target.id)
    ]
    try:
        write_pages(rulebook, reports(), out, as_of=judging_day(as_of), place=place, unreached=unreached)
    except NotOurs as error:
        talk(error.why.told(lang))
        return ExitCode.USAGE
    count = len(targets) - len(unreached)
    show(
        f"wrote {count} reports of {found.id} to {out}; now run make site where the code is (or mkdocs build with this docs_dir)"
        if lang == "en"
        else f"已把 {found.id} 的 {count} 份报告写到 {out}；接着在代码目录运行 make site（或用 mkdocs build，docs_dir 指到这里）"
    )
    return ExitCode.CLEAN
