"""demo: the sample city on loopback: collect, judge, publish."""

import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from checks.cli.exit_code import ExitCode
from checks.cli.option import StandardsOption
from checks.cli.progress import Progress
from checks.cli.terminal import show, talk
from checks.demo.city import Hosts
from checks.model.report import Report
from checks.rulebook.load import load_rulebook


def demo(
    standards: StandardsOption = None,
    store: Annotated[Path, typer.Option(metavar="DIR", help="存档放在哪里，已有的存档会重新采集。")] = Path(
        "build/demo"
    ),
    out: Annotated[Path, typer.Option(metavar="DIR", help="网页源文件写到哪里。")] = Path("build/pages"),
    serve: Annotated[bool, typer.Option("--serve", help="只开着示例城市，供自己试 guiju check。")] = False,
) -> int:
    """示例城市：在本机开七个虚构网站，采集、判定、发布。"""
    from checks.demo.defect import planted_city, read_defects

    today = datetime.now().astimezone().date()
    hosts = planted_city(today)
    if serve:
        return _serve(hosts)
    from checks.collect.snapshot import read_snapshot
    from checks.demo.tour import collect_city
    from checks.engine.check import check
    from checks.publish import NotOurs, publish

    rulebook = load_rulebook(standards)
    store.mkdir(parents=True, exist_ok=True)
    for old in store.glob("*.warc.gz*"):
        old.unlink()
    with Progress("云桥市（虚构）", sys.stderr) as progress:
        archives = collect_city(hosts, store, progress)

    def reports() -> Iterator[Report]:
        for target, archive in archives.values():
            report = check(rulebook, read_snapshot(archive, target), as_of=today)
            failed = sum(finding.outcome == "failed" for finding in report.findings)
            pages = report.coverage.artefacts.get("page", 0)
            show(f"{target.name}：{pages} 页，不符合 {failed} 处，覆盖 {report.coverage.percent:g}%")
            yield report

    try:
        publish(rulebook, reports(), out, as_of=today, place="云桥市（虚构）")
    except NotOurs as error:
        talk(str(error))
        return ExitCode.USAGE
    show(
        f"示例城市里有意放了 {len(read_defects())} 类问题（checks/demo/defects.yaml），应当一处不少、一处不多"
    )
    show(f"存档在 {store}，网页源文件在 {out}；接着运行 mkdocs build")
    return ExitCode.CLEAN


def _serve(hosts: Hosts) -> int:
    from checks.demo.serve import LOOPBACK, serving
    from checks.demo.target import targets

    with serving(hosts) as port:
        show("示例城市开着，按 Ctrl+C 结束。另开一个终端试试：")
        for target in targets():
            host = target.id
            show(
                f"  guiju check {target.location} --profile {target.profile} --resolve '{host}:80:{LOOPBACK}->{port}'"
            )
        try:
            sys.stdin.read()
        except KeyboardInterrupt:
            return ExitCode.INTERRUPTED
    return ExitCode.CLEAN
