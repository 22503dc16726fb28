"""recheck: judge stored archives again, without network."""

import os
from datetime import UTC, datetime
from typing import Annotated

import typer

from checks.cli.day import AsOfOption, judging_day
from checks.cli.ending import tell
from checks.cli.loading import cache_folder, open_rulebook
from checks.cli.option import IgnoreWaiversOption, LangOption, StandardsOption, WaiversOption
from checks.cli.refusal import no_run
from checks.cli.store import RunArgument, StoreOption
from checks.cli.verdict import FailOn, Undecided


def recheck(
    store: StoreOption,
    run: RunArgument = None,
    standards: StandardsOption = None,
    as_of: AsOfOption = None,
    jobs: Annotated[int, typer.Option(metavar="N", min=1, help="同时判定几个对象。")] = os.cpu_count() or 1,
    fail_on: Annotated[FailOn, typer.Option(help="从哪一级起退出码为 1。")] = "shall",
    undecided: Annotated[
        Undecided, typer.Option(help="应（shall）级规则未能判断时：ignore 不管，fail 退出码 5。")
    ] = "ignore",
    waivers: WaiversOption = None,
    ignore_waivers: IgnoreWaiversOption = False,
    lang: LangOption = "zh",
) -> int:
    """用现在的规范重新判定已有的存档，不联网。"""
    from checks.audit.review import review
    from checks.audit.run import audit as run_audit
    from checks.audit.run import begin_recheck
    from checks.audit.store import NoRun, Store
    from checks.audit.task import Judging

    day = judging_day(as_of)
    rulebook = open_rulebook(standards)
    place = Store(store)
    try:
        before = place.run(run)
    except NoRun:
        raise no_run(store, run) from None
    name = place.free_name(datetime.now(UTC))
    kept = before.folder / "waivers.yaml"
    chosen = waivers or (kept if kept.is_file() else None)
    reviewed = review(None if ignore_waivers else chosen, rulebook, day)
    judging = Judging(standards, day, lang=lang, cache=cache_folder(), decisions=reviewed.sound)
    again = begin_recheck(place, before, name, judging)
    reviewed.keep(again)
    targets = again.targets()
    endings = run_audit(place, again, targets, None, judging, jobs)
    return tell(again, endings, targets, reviewed, fail_on, undecided, lang)
