"""coverage: which clauses have rules."""

from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from checks.audit.firing import firing
from checks.audit.store import NoRun, Store
from checks.cli.exit_code import ExitCode
from checks.cli.folder import authoring_folder
from checks.cli.loading import open_standards
from checks.cli.option import LangOption, NormOption, StandardsOption
from checks.cli.refusal import no_run, unknown
from checks.cli.terminal import show, show_exact, talk
from checks.cli.words import STATUSES, label, partly_read
from checks.reports.words import remark
from checks.rulebook.coverage import REASONS, ClauseCoverage, NormCoverage, coverage_of
from checks.rulebook.fault import Lang


def coverage(
    standards: StandardsOption = None,
    norm: NormOption = None,
    json: Annotated[bool, typer.Option("--json", help="输出 JSON（guiju.coverage/1）。")] = False,
    store: Annotated[
        Path | None, typer.Option("--store", metavar="DIR", help="再列出最近一次检查中从未适用过的规则。")
    ] = None,
    lang: LangOption = "zh",
) -> int:
    """逐条列出条款、规则和例子：哪些条款没有规则、为什么，哪些条款待核。"""
    loaded = open_standards(authoring_folder(standards))
    if loaded.errors:
        talk(partly_read(len(loaded.errors), lang))
    found = [each for each in coverage_of(loaded.rulebook) if _wanted(each, norm)]
    if not found:
        names = {edition.norm for edition in loaded.rulebook.editions}
        raise unknown("规范", "norm", "、".join(norm or ()), names, "--norm")
    silent = _never_fired(store, found) if store else None
    if json:
        content = {
            "schema": "guiju.coverage/1",
            "norms": [_norm(each) for each in found],
            "never_fired": silent,
        }
        show_exact(orjson.dumps(content, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS).decode())
        return ExitCode.CLEAN
    for each in found:
        _print(each, lang)
    for rule in silent or ():
        show(f"{'从未适用' if lang == 'zh' else 'never applied'}  {rule}")
    covered, listed = sum(each.covered for each in found), sum(each.listed for each in found)
    talk(f"{len(found)} 个版本，列出 {listed} 条条款，其中 {covered} 条有规则" if lang == "zh"
         else f"{len(found)} editions list {listed} clauses, {covered} of them with rules")  # fmt: skip
    return ExitCode.CLEAN


def _wanted(each: NormCoverage, norms: list[str] | None) -> bool:
    return not norms or each.edition.norm in norms or each.edition.id in norms


def _norm(each: NormCoverage) -> dict[str, Any]:
    return {
        "norm": each.edition.norm,
        "edition": each.edition.edition,
        "status": each.edition.status.value,
        "listed": each.listed,
        "covered": each.covered,
        "unverified": each.unverified,
        "clauses": [_clause(clause) for clause in each.clauses],
    }


def _clause(clause: ClauseCoverage) -> dict[str, Any]:
    return {
        "clause": clause.clause,
        "text": clause.text or None,
        "rules": list(clause.rules),
        "examples": clause.examples,
        "verified": clause.verified,
        "listed": clause.listed,
        "reason": clause.reason or None,
    }


def _never_fired(folder: Path, found: list[NormCoverage]) -> list[str]:
    """The rules that judged in the newest run of a store and applied to nothing there."""
    try:
        applied = firing(Store(folder).run())
    except NoRun:
        raise no_run(folder, None) from None
    asked = {rule for each in found for clause in each.clauses for rule in clause.rules}
    return [rule for rule, count in applied.items() if count == 0 and rule in asked]


def _print(each: NormCoverage, lang: Lang) -> None:
    zh, edition = lang == "zh", each.edition
    title = edition.title if zh else edition.en.get("title", edition.title)
    show(f"{edition.id}  {title}{remark(label(STATUSES, edition.status, lang), lang)}")
    show(f"  条款 {each.listed}，有规则 {each.covered}，待核 {each.unverified}" if zh
         else f"  {each.listed} clauses, {each.covered} with rules, {each.unverified} not verified")  # fmt: skip
    for clause in each.clauses:
        verified, waiting = ("已核", "待核") if zh else ("verified", "not verified")
        state = verified if clause.verified else waiting if clause.rules else _reason(clause.reason, lang)
        count = f"（{clause.examples} 个例子）" if zh else f" ({clause.examples} examples)"
        proof = "、".join(clause.rules) + count if clause.rules else clause.text
        unlisted = "（norm.yaml 未列）" if zh else " (not listed in norm.yaml)"
        show(f"  {clause.clause}{'' if clause.listed else unlisted}  [{state}]  {proof}")


def _reason(reason: str, lang: Lang) -> str:
    name, _, note = reason.partition(": ")
    return label(REASONS, name, lang) + (f"：{note}" if note else "")
