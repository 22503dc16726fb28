"""check: judge sites, saved pages, archives, interface definitions and registers."""

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checks.cli.day import AsOfOption, judging_day
from checks.cli.exit_code import ExitCode
from checks.cli.loading import open_rulebook
from checks.cli.option import (
    IgnoreWaiversOption,
    LangOption,
    NormOption,
    OutputOption,
    ResolveOption,
    RuleOption,
    StandardsOption,
    WaiversOption,
    read_pins,
)
from checks.cli.progress import Progress
from checks.cli.refusal import Refusal, not_written, unknown
from checks.cli.rendering import RenderOption, RenderPagesOption, pages_to_render
from checks.cli.terminal import show, show_exact, talk
from checks.cli.verdict import FailOn, Undecided, exit_code
from checks.engine.unread import unread
from checks.model.report import Report
from checks.model.rulebook import Rulebook
from checks.model.shelf import Shelf
from checks.rulebook.fault import Lang

if TYPE_CHECKING:
    from checks.model.decision import Decision, Misfit

FormatName = Annotated[
    str, typer.Option("--format", metavar="FORMAT", help="text json sarif junit markdown csv xlsx github。")
]


def check(
    targets: Annotated[
        list[str],
        typer.Argument(
            metavar="TARGET…",
            help="网址、网页或文件夹、.warc.gz、接口定义、登记表（一个文件夹的登记表一起判定）。",
        ),
    ],
    standards: StandardsOption = None,
    format: FormatName = "text",
    output: OutputOption = None,
    profile: Annotated[
        str | None, typer.Option(metavar="ID", help="站点类型：portal department county service-platform。")
    ] = None,
    norm: NormOption = None,
    rule: RuleOption = None,
    as_of: AsOfOption = None,
    fail_on: Annotated[FailOn, typer.Option(help="从哪一级起退出码为 1。")] = "shall",
    baseline: Annotated[
        Path | None,
        typer.Option(metavar="FILE", exists=True, dir_okay=False, help="以前的 JSON 报告：只为新问题失败。"),
    ] = None,
    waivers: WaiversOption = None,
    ignore_waivers: IgnoreWaiversOption = False,
    undecided: Annotated[
        Undecided | None,
        typer.Option(help="应（shall）级规则未能判断时：ignore 不管，fail 退出码 5；--ruleset 默认 fail。"),
    ] = None,
    ruleset: Annotated[
        str | None, typer.Option(metavar="FILE|spectral:oas", help="用 Spectral 规则集判定接口定义。")
    ] = None,
    base_url: Annotated[str | None, typer.Option(metavar="URL", help="保存的网页原来的网址。")] = None,
    resolve: ResolveOption = None,
    allow_private: Annotated[bool, typer.Option("--allow-private", help="允许访问内网地址。")] = False,
    max_pages: Annotated[int, typer.Option(metavar="N", min=1, help="最多采集多少页。")] = 2000,
    delay: Annotated[
        float | None, typer.Option(metavar="SECONDS", min=0, help="同一主机两次请求的间隔秒数，公网默认 1。")
    ] = None,
    contact: Annotated[
        str | None, typer.Option(metavar="ADDRESS", help="写进 User-Agent 的联系方式。")
    ] = None,
    archive: Annotated[
        Path | None, typer.Option(metavar="FILE", help="把采集到的存为这个 .warc.gz。")
    ] = None,
    external: Annotated[bool, typer.Option("--external", help="也核对外部链接能否打开。")] = False,
    live: Annotated[
        str | None,
        typer.Option(metavar="URL", help="接口的基础地址：按定义发出只读请求（GET、HEAD），比较应答。"),
    ] = None,
    live_requests: Annotated[int, typer.Option(metavar="N", min=1, help="--live 最多请求多少个操作。")] = 100,
    render: RenderOption = False,
    render_pages: RenderPagesOption = None,
    lang: LangOption = "zh",
) -> int:
    """判定：网站、保存的网页、存档、接口定义、登记表。"""
    from checks.audit.garbage import spare_the_rulebook
    from checks.audit.one import Asked, judge_one
    from checks.audit.source import NoSource, Wishes
    from checks.cli.ending import sentence
    from checks.collect.options import CrawlOptions
    from checks.engine.misfit import add_misfits, sort_out, unused
    from checks.model.scope import Scope
    from checks.reports import FORMATS

    if format not in FORMATS:
        raise unknown("格式", "format", format, FORMATS, "--format")
    if archive is not None and len(targets) > 1:
        raise Refusal("--archive 一次只能存一个对象的采集结果", "--archive keeps one target at a time")
    if live is not None and (ruleset or len(targets) > 1):
        raise Refusal(
            "--live 一次只用于一个接口定义，不能与 --ruleset 同用",
            "--live is for one definition at a time, and not with --ruleset",
        )
    day = judging_day(as_of)
    known = _known(baseline) if baseline else frozenset()
    if known is None:
        raise Refusal(
            f"{baseline}：读不出 JSON 报告（guiju.report/1）",
            f"{baseline}: not a JSON report (guiju.report/1)",
            option="--baseline",
        )
    decisions, misfits = _decided(waivers) if waivers and not ignore_waivers else ((), ())
    rulebook = Rulebook((), (), Shelf()) if ruleset else open_rulebook(standards)
    _known_names(rulebook, profile, norm or [], rule or [])
    spare_the_rulebook()
    crawl = CrawlOptions(
        max_pages=max_pages, delay=delay, allow_private=allow_private, contact=contact,
        resolve=read_pins(resolve), check_external=external,
        render=pages_to_render(render, render_pages, lang),
    )  # fmt: skip
    scope = Scope(tuple(norm or ()), tuple(rule or ()))
    sound, wrong = sort_out(decisions, rulebook, day)
    asked = Asked(rulebook, day, scope, lang, known, sound, ruleset)
    reports: list[Report] = []
    worst = ExitCode.CLEAN
    for location in targets:
        try:
            with Progress(location, sys.stderr, lang) as progress:
                wishes = Wishes(base_url, profile, None, crawl, archive, progress, live, live_requests)
                report = judge_one(location, wishes, asked)
                reports.append(report if "://" in location else replace(report, source=_from_here(location)))
        except KeyboardInterrupt:
            if archive is not None:
                talk(_kept(archive, lang))
            raise
        except NoSource as error:
            talk(error.en if lang == "en" else error.zh)
            worst = max(worst, ExitCode.USAGE if error.usage else ExitCode.UNREADABLE)
        else:
            if output is not None or unread(reports[-1]) or not reports[-1].coverage.asked:
                talk(sentence(reports[-1], location, lang))
    if reports:  # what is wrong with the waiver file is told once, in the first report
        reports[0] = add_misfits(reports[0], [*misfits, *wrong, *unused(sound, reports)], lang)
        try:
            _write(FORMATS[format].render_all(reports, rulebook, lang=lang), output, format)
        except OSError as error:
            if output is None:
                raise
            raise not_written(output, error) from None
    wanted = undecided or ("fail" if ruleset else "ignore")
    return max(worst, exit_code(reports, fail_on, wanted)) if reports else worst


def _known(baseline: Path) -> frozenset[str] | None:
    from checks.audit.known import read_known

    return read_known(baseline)


def _decided(waivers: Path) -> "tuple[Sequence[Decision], Sequence[Misfit]]":
    from checks.audit.waivers import read_waivers

    return read_waivers(waivers)


def _from_here(location: str) -> str:
    """A path as it is seen from the working folder, where it is below it: annotations go by that."""
    path, here = Path(location), Path.cwd()
    return str(path.relative_to(here)) if path.is_absolute() and path.is_relative_to(here) else location


def _kept(archive: Path, lang: Lang) -> str:
    if lang == "en":
        return f"what was collected is in {archive}; the same command goes on from there"
    return f"已采集的在 {archive}，再运行同一条命令会接着采集"


def _write(content: str | bytes, output: Path | None, format: str) -> None:
    if output is not None:
        output.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    elif isinstance(content, bytes):
        sys.stdout.buffer.write(content)
    elif format in ("text", "markdown"):
        show(content.rstrip("\n"))
    else:
        show_exact(content)


def _known_names(rulebook: Rulebook, profile: str | None, norms: list[str], rules: list[str]) -> None:
    """Refuse what names nothing of the rulebook."""
    if profile is not None and profile not in rulebook.profiles:
        raise unknown("站点类型", "profile", profile, rulebook.profiles, "--profile")
    ids = {edition.norm for edition in rulebook.editions} | {edition.id for edition in rulebook.editions}
    for name in norms:
        if name not in ids:
            raise unknown("规范", "norm", name, ids, "--norm")
    rule_ids = {each.id for each in rulebook.rules}
    for name in rules:
        if name not in rule_ids:
            raise unknown("规则", "rule", name, rule_ids, "--rule")
