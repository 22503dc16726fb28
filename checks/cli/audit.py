"""audit: collect and judge many targets into a store."""

import os
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from checks.cli.day import AsOfOption, judging_day
from checks.cli.ending import tell
from checks.cli.loading import cache_folder, open_rulebook
from checks.cli.option import (
    IgnoreWaiversOption,
    LangOption,
    ResolveOption,
    StandardsOption,
    WaiversOption,
    read_pins,
)
from checks.cli.refusal import no_run, unknown
from checks.cli.rendering import RenderOption, RenderPagesOption, pages_to_render
from checks.cli.store import StoreOption
from checks.cli.terminal import talk
from checks.cli.verdict import FailOn, Undecided


def audit(
    targets: Annotated[Path, typer.Argument(metavar="TARGETS.yaml", help="检查对象登记表。")],
    store: StoreOption,
    jobs: Annotated[int, typer.Option(metavar="N", min=1, help="同时检查几个对象。")] = os.cpu_count() or 1,
    resume: Annotated[str | None, typer.Option(metavar="RUN", help="接着做这一次没做完的检查。")] = None,
    only: Annotated[list[str] | None, typer.Option(metavar="ID", help="只检查这个对象，可写多次。")] = None,
    standards: StandardsOption = None,
    as_of: AsOfOption = None,
    fail_on: Annotated[FailOn, typer.Option(help="从哪一级起退出码为 1。")] = "shall",
    undecided: Annotated[
        Undecided, typer.Option(help="应（shall）级规则未能判断时：ignore 不管，fail 退出码 5。")
    ] = "ignore",
    resolve: ResolveOption = None,
    allow_private: Annotated[bool, typer.Option("--allow-private", help="允许访问内网地址。")] = False,
    max_pages: Annotated[int, typer.Option(metavar="N", min=1, help="每个网站最多采集多少页。")] = 2000,
    delay: Annotated[
        float | None, typer.Option(metavar="SECONDS", min=0, help="同一主机两次请求的间隔秒数，公网默认 1。")
    ] = None,
    contact: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="写进 User-Agent 的联系方式。")
    ] = None,
    waivers: WaiversOption = None,
    ignore_waivers: IgnoreWaiversOption = False,
    render: RenderOption = False,
    render_pages: RenderPagesOption = None,
    lang: LangOption = "zh",
) -> int:
    """检查登记表里的所有对象，存档和报告存进 --store。"""
    from checks.audit.review import review
    from checks.audit.run import audit as run_audit
    from checks.audit.run import begin_run
    from checks.audit.store import NoRun, Store
    from checks.audit.targets import read_targets
    from checks.audit.task import Judging
    from checks.collect.options import CrawlOptions

    day = judging_day(as_of)
    rulebook = open_rulebook(standards)
    known = read_targets(targets, rulebook.profiles)
    ids = {target.id for target in known}
    for name in only or ():
        if name not in ids:
            raise unknown("检查对象", "target", name, ids, "--only")
    chosen = [target for target in known if not only or target.id in only]
    beside = targets.with_name("waivers.yaml")
    chosen_file = waivers or (beside if beside.is_file() else None)
    reviewed = review(None if ignore_waivers else chosen_file, rulebook, day)
    options = CrawlOptions(
        max_pages=max_pages,
        delay=delay,
        allow_private=allow_private,
        contact=contact,
        resolve=read_pins(resolve),
        render=pages_to_render(render, render_pages, lang),
    )
    place = Store(store)
    judging = Judging(standards, day, lang=lang, cache=cache_folder(), decisions=reviewed.sound)
    try:
        run = place.run(resume) if resume else None
    except NoRun:
        raise no_run(store, resume) from None
    name = run.id if run else place.free_name(datetime.now(UTC))
    run = begin_run(place, name, known, options, judging)
    reviewed.keep(run)
    talk(
        f"run {name}: {len(chosen)} targets; if stopped, go on with --resume {name}"
        if lang == "en"
        else f"检查 {name}：{len(chosen)} 个对象；中途停下的，加 --resume {name} 接着做"
    )
    endings = run_audit(place, run, chosen, options, judging, jobs)
    return tell(run, endings, chosen, reviewed, fail_on, undecided, lang)
