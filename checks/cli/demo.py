"""demo: the sample city on loopback: collect, judge, publish."""

import os
import threading
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from checks.cli.ending import sentence
from checks.cli.exit_code import ExitCode
from checks.cli.loading import open_rulebook
from checks.cli.option import LangOption, StandardsOption
from checks.cli.terminal import show, talk
from checks.model.moment import CHINA
from checks.rulebook.fault import Lang


def demo(
    standards: StandardsOption = None,
    store: Annotated[Path, typer.Option(metavar="DIR", help="存档和报告放在哪里。")] = Path("build/demo"),
    out: Annotated[Path, typer.Option(metavar="DIR", help="网页源文件写到哪里。")] = Path("build/pages"),
    serve: Annotated[bool, typer.Option("--serve", help="只开着示例城市，供自己试 guiju check。")] = False,
    lang: LangOption = "zh",
) -> int:
    """示例城市：在本机开七个虚构的网站，采集、判定、发布。"""
    from checks.demo.defect import planted_city, read_defects

    today = datetime.now(CHINA).date()
    hosts = planted_city(today)
    if serve:
        return _serve(hosts, lang)
    from checks.audit.store import Store
    from checks.audit.task import Judging
    from checks.demo.tour import audit_city
    from checks.publish import publish
    from checks.publish.publication import MARK

    if out.exists() and any(out.iterdir()) and not (out / MARK).exists():
        talk(
            f"{out} was not published here and is not written over: choose another with --out"
            if lang == "en"
            else f"{out} 不是发布目录，不会覆盖；请用 --out 另选一个"
        )
        return ExitCode.USAGE
    rulebook = open_rulebook(standards)
    name = Store(store).free_name(datetime.now(UTC))
    judging = Judging(standards, today)
    run = audit_city(hosts, Store(store), name, judging, os.cpu_count() or 1)
    for target in run.targets():
        if not run.done(target.id):
            why = run.error(target.id)
            talk(
                f"{target.name}: could not be judged ({why})"
                if lang == "en"
                else f"{target.name}：没有判定成（{why}）"
            )
            return ExitCode.INTERNAL
        show(sentence(run.report(target.id), target.name or target.id, lang))
    reports = (run.report(target) for target in run.judged())
    publish(rulebook, reports, out, as_of=today, place="云桥市（虚构）")
    count = len(read_defects())
    show(
        f"{count} groups of defects are planted (checks/demo/defects.yaml): all of them, and no others, should be found."
        if lang == "en"
        else f"城市里有意放了 {count} 组问题，写在 checks/demo/defects.yaml：应当一处不少、一处不多。"
    )
    show(
        f"Archives and reports are in {store}, the pages' sources in {out}; mkdocs build --strict makes the site."
        if lang == "en"
        else f"存档和报告在 {store}，网页源文件在 {out}；接着运行 mkdocs build --strict 生成网站。"
    )
    return ExitCode.CLEAN


def _serve(hosts: Mapping[str, Mapping[str, Any]], lang: Lang) -> int:
    from checks.demo.serve import LOOPBACK, serving
    from checks.demo.target import targets

    with serving(hosts) as port:
        show(
            "The sample city is open until Ctrl+C. In another terminal, try:"
            if lang == "en"
            else "示例城市开着，按 Ctrl+C 结束。另开一个终端试试："
        )
        for target in targets():
            pin = f"{target.id}:80:{LOOPBACK}->{port}"
            show(f"  guiju check {target.location} --profile {target.profile} --resolve '{pin}'")
        threading.Event().wait()  # until Ctrl-C, also where nobody can type
    return ExitCode.CLEAN
