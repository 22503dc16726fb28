"""test: run the examples of the rules."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from checks.cli.exit_code import ExitCode
from checks.cli.folder import authoring_folder, pick_rules, shown_path
from checks.cli.loading import open_standards
from checks.cli.option import LangOption, NormOption, RuleOption, StandardsOption
from checks.cli.refusal import Refusal
from checks.cli.terminal import show, talk
from checks.cli.watch import changes
from checks.cli.words import OUTCOMES, named
from checks.engine.examples import Verdict
from checks.engine.mutate import Survivor
from checks.model.rule import Rule
from checks.rulebook.fault import Fault, Lang
from checks.rulebook.layout import Place, place_of
from checks.rulebook.standards import File


def test(
    files: Annotated[
        list[Path] | None, typer.Argument(metavar="[FILE]", help="只运行这些规则文件的例子；不写则全部。")
    ] = None,
    standards: StandardsOption = None,
    norm: NormOption = None,
    rule: RuleOption = None,
    mutate: Annotated[
        bool, typer.Option("--mutate", help="再把每个选择器、函数、数值逐一改坏，看例子能否发现。")
    ] = False,
    watch: Annotated[bool, typer.Option("--watch", help="文件一变就重跑，按 Ctrl-C 结束。")] = False,
    jobs: Annotated[
        int | None, typer.Option("--jobs", metavar="N", min=1, max=64, help="进程数，默认按处理器个数。")
    ] = None,
    lang: LangOption = "zh",
) -> int:
    """运行规则自带的例子；一条都没有运行则算错误。"""
    folder = authoring_folder(standards)
    ids = [*(rule or ()), *(_written_in(files, folder) if files else ())]
    code = _once(folder, norm, ids, mutate, jobs, lang)
    if not watch:
        return code
    for changed in changes(folder):
        names = ", ".join(changed[:5])
        talk(f"changed: {names}" if lang == "en" else f"有变化：{names}")
        code = _once(folder, norm, ids, mutate, jobs, lang)
    return code


def _written_in(files: Sequence[Path], folder: Path) -> list[str]:
    """The ids of the rules in these files; a file that all rules may depend on asks for all of them."""
    ids = []
    for file in files:
        try:
            path = file.resolve().relative_to(folder.resolve()).as_posix()
        except ValueError:
            raise Refusal(
                f"{file} 不在规范文件夹 {folder} 中；请用 --standards 写明它在哪个规范文件夹",
                f"{file} is not in the standards' folder {folder}: name its folder with --standards",
            ) from None
        if not file.exists():
            raise Refusal(f"没有这个文件：{file}", f"no such file: {file}")
        place = place_of(path)
        if not isinstance(place, Place) or place.sort != "rule":
            return []
        ids.append(f"{place.norm}/{place.name}")
    return ids


def _once(
    folder: Path, norm: list[str] | None, ids: list[str] | None, mutate: bool, jobs: int | None, lang: Lang
) -> int:
    from checks.cli.workers import run_rules

    loaded = open_standards(folder)
    usable = {rule.id for rule in loaded.rulebook.rules}
    unusable = {_id(file): file.place.path for file in loaded.standards.of("rule") if _id(file) not in usable}
    rules = pick_rules(loaded.rulebook.rules, norm, [name for name in ids or () if name not in unusable])
    if ids and all(name in unusable for name in ids):
        rules = []
    sources = {rule.source for rule in rules} | {unusable[name] for name in ids or () if name in unusable}
    errors = [fault for fault in loaded.errors if not (norm or ids) or _concerns(fault, sources)]
    for fault in errors:
        talk(f"{shown_path(folder, fault.path)}:{fault.line}:{fault.column}: {fault.message(lang)}")
    failed, survivors, ran, made = 0, 0, 0, 0
    for rule, outcome in zip(
        rules, run_rules(loaded.rulebook, folder, rules, mutate=mutate, jobs=jobs, lang=lang), strict=True
    ):
        wrong = [verdict for verdict in outcome.verdicts if not verdict.holds]
        for verdict in wrong:
            show("\n".join(describe(verdict, rule, folder, lang)))
        if outcome.impact:
            why = outcome.impact.told(lang)
            show(f"{shown_path(folder, rule.source)}: {rule.id}@{rule.edition} {why}")
        for survivor in outcome.survivors:
            show(_survivor(survivor, rule, folder, lang))
        failed, ran = failed + len(wrong) + bool(outcome.impact), ran + len(outcome.verdicts)
        survivors, made = survivors + len(outcome.survivors), made + outcome.mutants
    if errors:
        talk(
            f"{len(errors)} errors in the standards (above): rules with errors may not have been run"
            if lang == "en"
            else f"规范有 {len(errors)} 处错误（见上），有错的规则可能没有运行"
        )
    code = _end(len(rules), ran, failed, made, survivors, mutate, lang)
    return ExitCode.USAGE if errors else code


def _id(file: File) -> str:
    return f"{file.place.norm}/{file.place.name}"


def _concerns(fault: Fault, sources: set[str]) -> bool:
    """Whether a fault is in one of the rules being worked on, or in what is no rule."""
    return fault.path in sources or "/rules/" not in fault.path


def _end(rules: int, ran: int, failed: int, made: int, survivors: int, mutate: bool, lang: Lang) -> int:
    if ran == 0:
        talk(
            "no example was run: no rules, or rules without examples"
            if lang == "en"
            else "没有运行任何例子：没有规则，或规则没有例子"
        )
        return ExitCode.USAGE
    if lang == "en":
        sums = f"{rules} rules, {ran} examples, {failed} wrong"
        sums += f"; {made} mutants, {survivors} not noticed" if mutate else ""
    else:
        sums = f"{rules} 条规则，{ran} 个例子，{failed} 个不对"
        sums += f"；{made} 处改坏，{survivors} 处无人发现" if mutate else ""
    talk(sums)
    return ExitCode.FOUND if failed or survivors else ExitCode.CLEAN


def describe(verdict: Verdict, rule: Rule, folder: Path, lang: Lang = "zh") -> Sequence[str]:
    """What was expected of an example, and what came."""
    lines = [
        f"{shown_path(folder, rule.source)}: {verdict.rule}@{verdict.edition}{named(verdict.example, lang)}"
    ]
    if verdict.trouble:
        return [*lines, f"  ! {verdict.trouble.told(lang)}"]
    wanted, came = _expectation(verdict, lang)
    lines += [f"  - {wanted}", f"  + {came}"]
    for finding in verdict.findings:
        place = finding.location
        at = (
            place.selector
            or place.pointer
            or place.cell
            or ("" if not place.line else f"line {place.line}" if lang == "en" else f"第 {place.line} 行")
        )
        excerpt = finding.evidence.excerpt
        cause = f"[{finding.cause}] " if finding.cause else ""
        lines.append(
            f"  + {cause}{finding.message}"
            + (f"  @ {at}" if at else "")
            + (f"  {excerpt[:100]}" if excerpt else "")
        )
    return lines


def _expectation(verdict: Verdict, lang: Lang) -> tuple[str, str]:
    wanted, came = verdict.expected.value, verdict.outcome.value
    count = "" if verdict.expected_findings is None else str(verdict.expected_findings)
    if lang == "en":
        return f"expected {wanted}" + (
            f", {count} findings" if count else ""
        ), f"was {came}, {len(verdict.findings)} findings"
    should = f"应为 {wanted}（{OUTCOMES[wanted]}）" + (f"，{count} 个问题" if count else "")
    return should, f"实为 {came}（{OUTCOMES[came]}），{len(verdict.findings)} 个问题"


def _survivor(survivor: Survivor, rule: Rule, folder: Path, lang: Lang) -> str:
    what = survivor.en if lang == "en" else survivor.zh
    head = "no example notices: " if lang == "en" else "没有例子能发现："
    return f"{shown_path(folder, rule.source)}: {survivor.rule}@{survivor.edition} {head}{what}"
