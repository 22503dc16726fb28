"""list: the rules there are."""

from datetime import date
from typing import Annotated, Any

import orjson
import typer

from checks.cli.day import read_day
from checks.cli.exit_code import ExitCode
from checks.cli.folder import pick_rules
from checks.cli.loading import open_rulebook
from checks.cli.option import LangOption, NormOption, StandardsOption
from checks.cli.refusal import unknown
from checks.cli.terminal import show, show_exact, talk
from checks.cli.words import LEVELS, STATUSES, effect_words, label
from checks.model.effect import Deduct, Effect, Veto
from checks.model.norm import Edition
from checks.model.rule import Rule
from checks.model.rulebook import Rulebook
from checks.reports.words import remark
from checks.rulebook.fault import Lang


def list_rules(
    standards: StandardsOption = None,
    norm: NormOption = None,
    as_of: Annotated[
        str | None, typer.Option("--as-of", metavar="DATE", help="只列这一天有效的版本，例如 2026-11-23。")
    ] = None,
    profile: Annotated[
        str | None, typer.Option("--profile", metavar="ID", help="只列适用于这类对象的规则。")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="输出 JSON（guiju.list/1，格式固定）。")] = False,
    lang: LangOption = "zh",
) -> int:
    """列出规范和规则。"""
    rulebook = open_rulebook(standards)
    if as_of is not None:
        rulebook = rulebook.in_force(read_day(as_of))
    rules = [rule for rule in pick_rules(rulebook.rules, norm, None) if _judges(rule, profile, rulebook)]
    if json:
        show_exact(
            orjson.dumps(listing(rulebook, rules), option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS).decode()
        )
        return ExitCode.CLEAN
    _table(rulebook, rules, lang)
    talk(f"{len(rules)} 条规则" if lang == "zh" else f"{len(rules)} rules")
    return ExitCode.CLEAN


def listing(rulebook: Rulebook, rules: list[Rule]) -> dict[str, Any]:
    """`guiju.list/1`: `digest`, `norms[…]`, `rules[…]`, sorted by id and edition; keys are never removed."""
    return {
        "schema": "guiju.list/1",
        "digest": rulebook.digest,
        "norms": [_norm(edition, rulebook) for edition in rulebook.editions],
        "rules": [_rule(rule) for rule in rules],
    }


def _norm(edition: Edition, rulebook: Rulebook) -> dict[str, Any]:
    return {
        "id": edition.norm,
        "edition": edition.edition,
        "title": edition.title,
        "number": edition.number,
        "issuer": edition.issuer,
        "status": edition.status.value,
        "issued": _iso(edition.issued),
        "effective": _iso(edition.effective),
        "ended": _iso(edition.ended),
        "rules": sum((rule.norm, rule.edition) == (edition.norm, edition.edition) for rule in rulebook.rules),
    }


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        "id": rule.id,
        "edition": rule.edition,
        "revision": rule.revision,
        "title": rule.title,
        "clause": rule.clause,
        "level": rule.level.value,
        "verified": rule.verified,
        "effect": _effect(rule.effect),
        "declared_effect": _effect(rule.declared_effect),
        "on": rule.on,
        "profiles": list(_profiles(rule)),
        "candidate": rule.candidate,
        "uses": rule.uses,
        "examples": len(rule.examples),
        "source": rule.source,
    }


def _effect(effect: Effect) -> dict[str, Any]:
    if isinstance(effect, Deduct):
        return {"kind": "deduct", "points": effect.points, "per": effect.per, "cap": effect.cap}
    return {
        "kind": "veto" if isinstance(effect, Veto) else "advice",
        "points": None,
        "per": None,
        "cap": None,
    }


def _profiles(rule: Rule) -> tuple[str, ...]:
    value = rule.where.get("profile", ())
    return (value,) if isinstance(value, str) else tuple(value)


def _judges(rule: Rule, profile: str | None, rulebook: Rulebook) -> bool:
    if profile is None:
        return True
    if profile not in rulebook.profiles:
        raise unknown("站点类型", "profile", profile, rulebook.profiles, "--profile")
    norms = rulebook.profiles[profile].norms
    return (not norms or rule.norm in norms) and (not _profiles(rule) or profile in _profiles(rule))


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _title(item: Rule | Edition, chinese: str, lang: Lang) -> str:
    return item.en.get("title", chinese) if lang == "en" else chinese


def _table(rulebook: Rulebook, rules: list[Rule], lang: Lang) -> None:
    waiting = "，条款待核" if lang == "zh" else ", clause not verified"
    width = max((len(rule.id) for rule in rules), default=0)
    for edition in rulebook.editions:
        own = [rule for rule in rules if (rule.norm, rule.edition) == (edition.norm, edition.edition)]
        if own:
            show(
                f"{edition.id}  {_title(edition, edition.title, lang)}{remark(label(STATUSES, edition.status, lang), lang)}"
            )
        for rule in own:
            level = label(LEVELS, rule.level, lang)
            effect = effect_words(rule.effect, lang) + ("" if rule.verified else waiting)
            show(f"  {rule.id:<{width}}  {level}  {_title(rule, rule.title, lang)}  [{effect}]")
