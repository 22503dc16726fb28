"""coverage: which clauses have rules."""

from typing import Annotated, Any

import orjson
import typer

from checks.cli.exit_code import ExitCode
from checks.cli.folder import authoring_folder
from checks.cli.loading import open_standards
from checks.cli.option import NormOption, StandardsOption
from checks.cli.terminal import show, show_exact, talk
from checks.cli.words import STATUSES
from checks.rulebook.coverage import REASONS, ClauseCoverage, NormCoverage, coverage_of


def coverage(
    standards: StandardsOption = None,
    norm: NormOption = None,
    json: Annotated[bool, typer.Option("--json", help="输出 JSON（guiju.coverage/1）。")] = False,
) -> int:
    """逐条列出条款、规则和例子：哪些条款没有规则、为什么，哪些条款待核。"""
    loaded = open_standards(authoring_folder(standards))
    if loaded.errors:
        talk(f"规范有 {len(loaded.errors)} 处错误（guiju lint 可列出），以下只是能读出的部分")
    found = [each for each in coverage_of(loaded.rulebook) if _wanted(each, norm)]
    if not found:
        raise typer.BadParameter(f"没有这项规范：{'、'.join(norm or ())}", param_hint="--norm")
    if json:
        content = {"schema": "guiju.coverage/1", "norms": [_norm(each) for each in found]}
        show_exact(orjson.dumps(content, option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS).decode())
        return ExitCode.CLEAN
    for each in found:
        _print(each)
    covered, listed = sum(each.covered for each in found), sum(each.listed for each in found)
    talk(f"{len(found)} 个版本，列出 {listed} 条条款，其中 {covered} 条有规则")
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


def _print(each: NormCoverage) -> None:
    edition = each.edition
    show(f"{edition.id}  {edition.title}（{STATUSES[edition.status]}）")
    show(f"  条款 {each.listed}，有规则 {each.covered}，待核 {each.unverified}")
    for clause in each.clauses:
        state = "已核" if clause.verified else "待核" if clause.rules else _reason(clause.reason)
        proof = "、".join(clause.rules) + f"（{clause.examples} 个例子）" if clause.rules else clause.text
        name = clause.clause + ("" if clause.listed else "（norm.yaml 未列）")
        show(f"  {name}  [{state}]  {proof}")


def _reason(reason: str) -> str:
    name, _, note = reason.partition(": ")
    return REASONS.get(name, name) + (f"：{note}" if note else "")
