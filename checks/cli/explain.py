"""explain: everything about one rule."""

import sys
from collections.abc import Iterator, Mapping
from typing import Annotated, Any

import typer

from checks.cli.exit_code import ExitCode
from checks.cli.folder import authoring_folder
from checks.cli.loading import open_standards
from checks.cli.option import LangOption, StandardsOption
from checks.cli.refusal import unknown
from checks.cli.terminal import printable, show_exact, talk
from checks.cli.words import IMPACTS, LEVELS, OUTCOMES, STATUSES, effect_words, label, partly_read
from checks.functions import FUNCTIONS
from checks.model.rule import AnyOf, Change, Check, Example, Item, Rule
from checks.model.rulebook import Rulebook
from checks.model.shelf import Shelf
from checks.publish.phrase import FUNCTIONS as PHRASES
from checks.reports.words import remark
from checks.rulebook.fault import Lang

_LONGEST = 400
_UNFOLDED = 10_000
"""Lines are only folded for a terminal: what reads a pipe folds them itself."""

Section = tuple[str, list[str]]


def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="规则编号，例如 gov-site-guide/site-tags。")],
    edition: Annotated[
        str | None, typer.Option("--edition", metavar="版本", help="哪一版；默认最新一版。")
    ] = None,
    standards: StandardsOption = None,
    lang: LangOption = "zh",
) -> int:
    """说明一条规则：条款、为什么、怎样改、怎样自查、例子、修订记录。"""
    loaded = open_standards(authoring_folder(standards))
    if loaded.errors:
        talk(partly_read(len(loaded.errors), lang))
    found = find_rule(loaded.rulebook, rule, edition)
    title = _told(found, "title", found.title, lang)
    _print(f"{found.id}@{found.edition}  {title}", list(sections(found, loaded.rulebook, lang)))
    return ExitCode.CLEAN


def find_rule(rulebook: Rulebook, name: str, edition: str | None) -> Rule:
    """The rule of that id in the edition, or in the newest that has it; unknown ids are refused."""
    same = [rule for rule in rulebook.rules if rule.id == name and edition in (None, rule.edition)]
    if not same:
        editions = [rule.edition for rule in rulebook.rules if rule.id == name]
        if edition and editions:
            raise unknown(f" {name} 的版本", f"edition of {name}", edition, editions, "--edition")
        raise unknown("规则", "rule", name, [rule.id for rule in rulebook.rules])
    dates = {(each.norm, each.edition): str(each.effective or "") for each in rulebook.editions}
    return max(same, key=lambda rule: (dates.get((rule.norm, rule.edition), ""), rule.edition))


def sections(rule: Rule, rulebook: Rulebook, lang: Lang = "zh") -> Iterator[Section]:
    """Headings with their lines; sections without lines are for the printer to leave out."""
    zh = lang == "zh"
    yield "依据" if zh else "Basis", list(_basis(rule, rulebook, lang))
    yield "为什么" if zh else "Why", [_told(rule, "why", rule.why, lang)]
    yield "怎样改" if zh else "Fix", [_told(rule, "fix", rule.fix, lang)]
    yield "怎样自查" if zh else "Check by hand", [_told(rule, "check_by_hand", rule.check_by_hand, lang)]
    yield "怎样判定" if zh else "Reading", list(_reading(rule, rulebook.shelf, lang))
    yield (
        "参数" if zh else "Parameters",
        [f"{name} = {_value(value)}" for name, value in rule.parameters.items()],
    )
    yield "例子" if zh else "Examples", [_example(example, lang) for example in rule.examples]
    yield "修订" if zh else "Changes", [_change(change, lang) for change in rule.changes]
    yield "参考" if zh else "References", [f"{each.title} {each.url}" for each in rule.references]
    yield (
        "沿用本条的规则" if zh else "Used by",
        [other.id for other in rulebook.rules if other.uses == rule.id],
    )
    yield "文件" if zh else "File", [rule.source]


def _told(rule: Rule, key: str, chinese: str, lang: Lang) -> str:
    return rule.en.get(key, chinese) if lang == "en" else chinese


def _basis(rule: Rule, rulebook: Rulebook, lang: Lang) -> Iterator[str]:
    zh = lang == "zh"
    edition = next(
        (each for each in rulebook.editions if (each.norm, each.edition) == (rule.norm, rule.edition)), None
    )
    gist = ""
    if edition is not None:
        title = edition.title if zh else edition.en.get("title", edition.title)
        since = (
            (f"，{edition.effective} 起实施" if zh else f", since {edition.effective}")
            if edition.effective
            else ""
        )
        until = (f"，{edition.ended} 终止" if zh else f", until {edition.ended}") if edition.ended else ""
        yield f"{title}{remark(edition.number, lang)} {label(STATUSES, edition.status, lang)}{since}{until}"
        gist = edition.clauses.get(rule.clause, "")
    yield (f"条款 {rule.clause}" if zh else f"Clause {rule.clause}") + (f"：{gist}" if gist else "")
    level = f"程度 {LEVELS[rule.level]}（{rule.level}）" if zh else f"Level {rule.level}"
    yield f"{level}；{effect_words(rule.effect, lang)}"
    if not rule.verified:
        after = effect_words(rule.declared_effect, lang)
        told = "条款待核：还没有人对照原文" if zh else "Clause not verified: nobody has read it yet"
        if rule.declared_effect != rule.effect:
            told += f"；核对之后，{after}" if zh else f"; after that, {after}"
        yield told
    if rule.candidate:
        yield "命中只是疑似，由人确认之后才算不通过" if zh else "A hit is a candidate: a person decides"
    if not rule.waivable:
        yield "不接受豁免" if zh else "Takes no waivers"
    if rule.uses:
        yield f"读法沿用 {rule.uses}" if zh else f"Takes over the reading of {rule.uses}"


def _reading(rule: Rule, shelf: Shelf, lang: Lang) -> Iterator[str]:
    zh = lang == "zh"
    yield f"对象 {rule.on}" if zh else f"On {rule.on}"
    for name, value in rule.where.items():
        yield f"{'条件' if zh else 'Where'} {name}：{_value(value)}"
    for given in rule.given:
        yield f"{'选择' if zh else 'Given'} {given.strip()}"
    for item in rule.then:
        yield from _item(item, "须满足 " if zh else "Then ", shelf, lang)
    if rule.message:
        yield f"{'说明' if zh else 'Message'} {_told(rule, 'message', rule.message, lang)}"
    yield f"{'什么都没选中时' if zh else 'Otherwise'}：{label(OUTCOMES, rule.otherwise, lang)}"
    if rule.follow:
        yield (
            "源代码里没有时，再看本页脚本写出的内容和框架页；没有采集到的则无法判定"
            if zh
            else "What is not in the source is looked for in what its own scripts write and its frames hold"
        )


def _item(item: Item, head: str, shelf: Shelf, lang: Lang) -> Iterator[str]:
    zh = lang == "zh"
    if isinstance(item, Check):
        options = remark(_value(item.options), lang) if item.options else ""
        message = item.message if zh else item.en or item.message
        function = FUNCTIONS.get(item.function) or shelf.functions.get(item.function)
        gist = function.doc.strip().split("\n")[0].removeprefix(f"{item.function}: ") if function else ""
        gist = PHRASES.get(item.function, gist) if zh else gist
        field = item.field or ("所选内容" if zh else "the selected")
        yield (
            f"{head}{field} {item.function}{options}"
            + (f"：{message}" if message else "")
            + (f"  [{gist}]" if gist else "")
        )
        return
    several = (
        ("至少一项" if zh else "any of") if isinstance(item, AnyOf) else ("以下都不成立" if zh else "none of")
    )
    yield f"{head}{several}：{item.message or ''}"
    for each in item.items:
        yield from _item(each, "  - ", shelf, lang)


def _example(example: Example, lang: Lang) -> str:
    count = (
        (f"，{example.findings} 个问题" if lang == "zh" else f", {example.findings} findings")
        if example.findings
        else ""
    )
    content = example.content if isinstance(example.content, str) else _value(example.content)
    facts = _value(example.facts)
    told = f"{label(OUTCOMES, example.outcome, lang)}{count}：{example.name}"
    return "\n".join(
        part for part in (told, f"  {facts}" if facts else "", f"  {_clip(content)}") if part.strip()
    )


def _change(change: Change, lang: Lang) -> str:
    number = f"第 {change.revision} 版" if lang == "zh" else f"revision {change.revision}"
    return f"{change.date} {number}{remark(label(IMPACTS, change.impact, lang), lang)} {change.note}"


def _value(value: Any) -> str:
    if isinstance(value, Mapping):
        return _clip("，".join(f"{key}: {_value(item)}" for key, item in value.items()))
    if isinstance(value, list | tuple):
        return _clip("、".join(_value(item) for item in value))
    return str(value)


def _clip(text: str) -> str:
    text = text.strip()
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _print(title: str, parts: list[Section]) -> None:
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    width = None if sys.stdout.isatty() else _UNFOLDED
    console = Console(highlight=False, markup=False, emoji=False, width=width)
    with console.capture() as captured:
        console.print(Text(printable(title), style="bold"))
        for heading, lines in parts:
            shown = [line for line in lines if line.strip()]
            if not shown:
                continue
            console.print(Text(f"\n{heading}", style="bold cyan"))
            for line in shown:
                console.print(Padding(Text(printable(line)), (0, 0, 0, 2), expand=False))
    show_exact("\n".join(line.rstrip() for line in captured.get().split("\n")))
