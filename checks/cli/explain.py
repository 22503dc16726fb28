"""explain: everything about one rule."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any

import typer

from checks.cli.exit_code import ExitCode
from checks.cli.folder import authoring_folder
from checks.cli.loading import open_standards
from checks.cli.option import StandardsOption
from checks.cli.terminal import printable, talk
from checks.cli.words import IMPACTS, LEVELS, OUTCOMES, STATUSES, effect_words
from checks.functions import FUNCTIONS
from checks.model.rule import AnyOf, Check, Example, Item, Rule
from checks.model.rulebook import Rulebook
from checks.rulebook.nearest import nearest

_LONGEST = 400

Section = tuple[str, list[str]]


def explain(
    rule: Annotated[str, typer.Argument(metavar="RULE", help="规则编号，例如 gov-site-guide/site-tags。")],
    edition: Annotated[str | None, typer.Option("--edition", help="哪一版；默认最新一版。")] = None,
    standards: StandardsOption = None,
) -> int:
    """说明一条规则：条款、为什么、怎样改、怎样自查、例子、修订记录。"""
    loaded = open_standards(authoring_folder(standards))
    if loaded.errors:
        talk(f"规范有 {len(loaded.errors)} 处错误（guiju lint 可列出），以下只是能读出的部分")
    rulebook = loaded.rulebook
    found = find_rule(rulebook, rule, edition)
    _print(f"{found.id}@{found.edition}  {found.title}", list(sections(found, rulebook)))
    return ExitCode.CLEAN


def find_rule(rulebook: Rulebook, name: str, edition: str | None) -> Rule:
    """The rule of that id in the edition, or in the newest that has it; unknown ids are a usage error."""
    same = [rule for rule in rulebook.rules if rule.id == name and edition in (None, rule.edition)]
    if not same:
        meant = nearest(name, {rule.id for rule in rulebook.rules})
        hint = f"（你是不是想写 {meant}？）" if meant and meant != name else ""
        version = f"@{edition}" if edition else ""
        raise typer.BadParameter(f"没有这条规则：{name}{version}{hint}", param_hint="RULE")
    dates = {(each.norm, each.edition): str(each.effective or "") for each in rulebook.editions}
    return max(same, key=lambda rule: (dates.get((rule.norm, rule.edition), ""), rule.edition))


def sections(rule: Rule, rulebook: Rulebook) -> Iterator[Section]:
    """Headings with their lines; empty ones are left out."""
    yield "依据", list(_basis(rule, rulebook))
    yield "为什么", [rule.why]
    yield "怎样改", [rule.fix]
    yield "怎样自查", [rule.check_by_hand]
    yield "怎样判定", list(_reading(rule))
    yield "参数", [f"{name} = {_value(value)}" for name, value in rule.parameters.items()]
    yield "例子", [_example(example) for example in rule.examples]
    yield (
        "修订",
        [
            f"{change.date} 第 {change.revision} 版（{IMPACTS[change.impact]}）{change.note}"
            for change in rule.changes
        ],
    )
    yield "参考", [f"{reference.title} {reference.url}" for reference in rule.references]
    borrowers = [other.id for other in rulebook.rules if other.uses == rule.id]
    yield "沿用本条的规则", borrowers
    yield "文件", [rule.source]


def _basis(rule: Rule, rulebook: Rulebook) -> Iterator[str]:
    edition = next(
        (each for each in rulebook.editions if (each.norm, each.edition) == (rule.norm, rule.edition)), None
    )
    if edition is not None:
        since = f"，{edition.effective} 起实施" if edition.effective else ""
        until = f"，{edition.ended} 终止" if edition.ended else ""
        yield f"{edition.title}（{edition.number}）{STATUSES[edition.status]}{since}{until}"
        if gist := edition.clauses.get(rule.clause):
            yield f"条款 {rule.clause}：{gist}"
    if edition is None or rule.clause not in edition.clauses:
        yield f"条款 {rule.clause}"
    yield f"程度 {LEVELS[rule.level]}（{rule.level}）；{effect_words(rule.effect)}"
    if not rule.verified:
        yield f"条款待核：核对之前只作建议；核对之后为 {effect_words(rule.declared_effect)}"
    if rule.candidate:
        yield "命中只是疑似，由人确认之后才算不符合"
    if not rule.waivable:
        yield "不接受豁免"
    if rule.uses:
        yield f"读法沿用 {rule.uses}"


def _reading(rule: Rule) -> Iterator[str]:
    yield f"对象 {rule.on}"
    for name, value in rule.where.items():
        yield f"条件 {name}：{_value(value)}"
    for given in rule.given:
        yield f"选择 {given.strip()}"
    for item in rule.then:
        yield from _item(item, "须满足 ")
    if rule.message:
        yield f"说明 {rule.message}"
    yield f"什么都没选中时：{OUTCOMES[rule.otherwise]}"
    if rule.follow:
        yield "源代码里没有时，再看本页脚本写出的内容和框架页；没有采集到的则无法判定"


def _item(item: Item, head: str) -> Iterator[str]:
    if isinstance(item, Check):
        options = f"（{_value(item.options)}）" if item.options else ""
        told = f"：{item.message}" if item.message else ""
        gist = FUNCTIONS[item.function].doc.strip().split("\n")[0] if item.function in FUNCTIONS else ""
        yield f"{head}{item.field or '所选内容'} {item.function}{options}{told}" + (
            f"  [{gist}]" if gist else ""
        )
        return
    yield f"{head}{'至少一项' if isinstance(item, AnyOf) else '以下都不成立'}：" + (item.message or "")
    for each in item.items:
        yield from _item(each, "  - ")


def _example(example: Example) -> str:
    count = f"，{example.findings} 个问题" if example.findings else ""
    content = example.content if isinstance(example.content, str) else _value(example.content)
    facts = _value(example.facts)
    told = f"{OUTCOMES[example.outcome]}{count}：{example.name}"
    return "\n".join(
        part for part in (told, f"  {facts}" if facts else "", f"  {_clip(content)}") if part.strip()
    )


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

    console = Console(highlight=False, markup=False, emoji=False)
    console.print(Text(printable(title), style="bold"))
    for heading, lines in parts:
        shown = [line for line in lines if line.strip()]
        if not shown:
            continue
        console.print(Text(f"\n{heading}", style="bold cyan"))
        for line in shown:
            console.print(Padding(Text(printable(line)), (0, 0, 0, 2)))
