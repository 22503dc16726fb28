"""diff: what two editions of a norm, or two standards folders, ask differently."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated, Any

import orjson
import typer

from checks.artefacts import KINDS
from checks.cli.exit_code import ExitCode
from checks.cli.interface_files import compare_files
from checks.cli.loading import open_rulebook
from checks.cli.option import LangOption, StandardsOption
from checks.cli.refusal import Refusal
from checks.cli.terminal import show, show_exact
from checks.cli.words import IMPACTS, OUTCOMES, label, named
from checks.engine.rejudge import Flip, contradiction, flips
from checks.model.rule import Rule
from checks.model.rulebook import Rulebook
from checks.model.shelf import Shelf
from checks.reports.words import rule_title
from checks.rulebook.diff import Diff, RuleChange, compare
from checks.rulebook.fault import Lang
from checks.rulebook.nearest import nearest

BY_SUFFIX: Mapping[str, Callable[[Path, Path, bool, Lang], int]] = {
    ".json": compare_files,
    ".yaml": compare_files,
    ".yml": compare_files,
}
"""How two files are compared, by suffix (`.yaml`, `.json`, `.wsdl`): old, new, whether as JSON, language; sorted."""

_DIRECTIONS = {"tightened": "收紧", "loosened": "放宽", "reworded": "改文字", "changed": "改判定"}


def diff(
    old: Annotated[str, typer.Argument(metavar="A", help="旧的：规范@版本、规范文件夹或接口文件。")],
    new: Annotated[str, typer.Argument(metavar="B", help="新的：规范@版本、规范文件夹或接口文件。")],
    json: Annotated[bool, typer.Option("--json", help="输出 JSON（guiju.diff/1）。")] = False,
    standards: StandardsOption = None,
    lang: LangOption = "zh",
) -> int:
    """比较两个版本：新增、删除、收紧、放宽、改文字的规则；有差别返回 1。"""
    suffix = Path(old).suffix.lower()
    if suffix in BY_SUFFIX and Path(old).is_file() and Path(new).is_file():
        return BY_SUFFIX[suffix](Path(old), Path(new), json, lang)
    before, after, shelf = _sides(old, new, standards)
    found = compare(before, after)
    moved = _rejudged(before, after, found, shelf)
    if json:
        show_exact(
            orjson.dumps(
                content(found, old, new, moved), option=orjson.OPT_INDENT_2 | orjson.OPT_SORT_KEYS
            ).decode()
        )
    else:
        show("\n".join(lines(found, moved, lang)) or ("没有差别" if lang == "zh" else "no difference"))
    return ExitCode.FOUND if found.added or found.removed or found.changed else ExitCode.CLEAN


def content(found: Diff, old: str, new: str, moved: Mapping[str, list[Flip]]) -> dict[str, Any]:
    """`guiju.diff/1`: `from`, `to`, `added[]`, `removed[]`, `changed[{rule,direction,declared,contradicted,details[],flips[]}]`."""
    return {
        "schema": "guiju.diff/1",
        "from": old,
        "to": new,
        "added": [{"rule": rule.id, "title": rule.title, "level": rule.level.value} for rule in found.added],
        "removed": [
            {"rule": rule.id, "title": rule.title, "level": rule.level.value} for rule in found.removed
        ],
        "changed": [_change(change, moved.get(change.rule, [])) for change in found.changed],
    }


def lines(found: Diff, moved: Mapping[str, list[Flip]], lang: Lang = "zh") -> list[str]:
    """The same in words."""
    zh = lang == "zh"
    told = [
        f"{'新增' if zh else 'added'}  {rule.id}  {rule_title(rule, rule.id, lang)}" for rule in found.added
    ]
    told += [
        f"{'删除' if zh else 'removed'}  {rule.id}  {rule_title(rule, rule.id, lang)}"
        for rule in found.removed
    ]
    nothing, colon = ("（无）", "：") if zh else ("(nothing)", ": ")
    for change in found.changed:
        told.append(f"{label(_DIRECTIONS, change.direction, lang)}  {change.rule}  {change.title.told(lang)}")
        for detail in change.details:
            way = label(_DIRECTIONS, detail.direction, lang)
            told.append(
                f"      {way} {detail.what}{colon}{detail.before or nothing} → {detail.after or nothing}"
            )
        for flip in moved.get(change.rule, []):
            before, after = label(OUTCOMES, flip.before, lang), label(OUTCOMES, flip.after, lang)
            told.append(
                f"      {'例子' if zh else 'example'}{named(flip.example, lang)}{colon}{before} → {after}"
            )
        if _contradicted(change, moved.get(change.rule, [])):
            impact = label(IMPACTS, change.declared or "none", lang)
            told.append(
                f"      修订记录写的是“{impact}”，与上面的差别不符"
                if zh
                else f"      declared {impact}, which this contradicts"
            )
    return told


def _rejudged(old: list[Rule], new: list[Rule], found: Diff, shelf: Shelf) -> dict[str, list[Flip]]:
    """The examples that come out differently, by rule."""
    olds, news = {rule.id: rule for rule in old}, {rule.id: rule for rule in new}
    return {
        change.rule: flips(olds[change.rule], news[change.rule], shelf, KINDS[news[change.rule].on])
        for change in found.changed
        if olds[change.rule].on == news[change.rule].on
    }


def _contradicted(change: RuleChange, moved: list[Flip]) -> bool:
    against = change.declared is not None and contradiction(change.declared, moved) is not None
    return change.contradicted or against


def _change(change: RuleChange, moved: list[Flip]) -> dict[str, Any]:
    return {
        "rule": change.rule,
        "title": change.title.zh,
        "direction": change.direction,
        "declared": change.declared,
        "contradicted": _contradicted(change, moved),
        "flips": [
            {"example": flip.example, "before": flip.before.value, "after": flip.after.value}
            for flip in moved
        ],
        "details": [
            {"what": each.what, "before": each.before, "after": each.after, "direction": each.direction}
            for each in change.details
        ],
    }


def _sides(old: str, new: str, standards: Path | None) -> tuple[list[Rule], list[Rule], Shelf]:
    """The rules on both sides; a folder beside an edition is asked for the rules of that norm."""
    folders = [Path(name) if Path(name).is_dir() else None for name in (old, new)]
    books = [open_rulebook(folder or standards) for folder in folders]
    norms = {
        name.partition("@")[0] for name, folder in zip((old, new), folders, strict=True) if folder is None
    }
    sides = [
        [rule for rule in _newest(book) if not norms or rule.norm in norms]
        if folder
        else _edition(book, name)
        for name, folder, book in zip((old, new), folders, books, strict=True)
    ]
    return sides[0], sides[1], books[1].shelf


def _edition(rulebook: Rulebook, name: str) -> list[Rule]:
    known = [edition.id for edition in rulebook.editions]
    if name not in known:
        raise Refusal(
            f"不是 规范@版本，也不是两个文件夹或两个接口文件：{name}",
            f"neither norm@edition nor two folders or two definitions: {name}",
            meant=nearest(name, known),
        )
    return [rule for rule in rulebook.rules if f"{rule.norm}@{rule.edition}" == name]


def _newest(rulebook: Rulebook) -> list[Rule]:
    """Of each rule the one of the newest edition."""
    dates = {edition.id: str(edition.effective or "9999") for edition in rulebook.editions}
    order = sorted(
        rulebook.rules, key=lambda rule: (dates.get(f"{rule.norm}@{rule.edition}", ""), rule.edition)
    )
    return list({rule.id: rule for rule in order}.values())
