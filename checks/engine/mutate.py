"""Mutate: a rule made wrong in one place; an example must notice."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, Final

from checks.engine.examples import Trial, judge_trial, trials
from checks.engine.figure import moved_figures
from checks.engine.plan import Choice, PlannedRule, Step, Test, plan_rule
from checks.model.artefact import On
from checks.model.kind import Kind
from checks.model.rule import AnyOf, Check, Item, NoneOf, Rule
from checks.model.shelf import Shelf

_NOTHING: Final[Mapping[On, str]] = {
    "page": "guiju-nothing",
    "rendered": "guiju-nothing",
    "response": "headers.guiju-nothing",
    "interface": "$['guiju-nothing']",
    "wsdl": "//*[false()]",
    "record": "guiju_nothing",
}

_COMPARING: Final = ("site", "register", "interface")
"""Whose selectors can compare with figures."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A planned rule with one change, which `zh` and `en` tell."""

    planned: PlannedRule
    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Survivor:
    """A mutant that no example noticed."""

    rule: str
    edition: str
    zh: str
    en: str


def surviving(rule: Rule, shelf: Shelf, kind: Kind) -> tuple[int, list[Survivor]]:
    """How many mutants a rule has, and those that all its examples let pass."""
    made = list(mutants(rule, shelf))
    with trials(rule, kind) as ready:
        usable = [trial for trial in ready if trial.artefact is not None]
        alive = [mutant for mutant in made if not any(_notices(mutant.planned, trial) for trial in usable)]
    return len(made), [Survivor(rule.id, rule.edition, mutant.zh, mutant.en) for mutant in alive]


def mutants(rule: Rule, shelf: Shelf) -> Iterator[Mutant]:
    """Every selector made blind, every function always true, every figure one more and one less."""
    planned = plan_rule(rule, shelf)
    for index, given in enumerate(rule.given):
        blind = list(rule.given)
        blind[index] = nothing(rule.on, given)
        shown = _short(given)
        changed = replace(planned, rule=replace(rule, given=tuple(blind)))
        yield Mutant(changed, f"选择器什么都选不中：{shown}", f"the selector matches nothing: {shown}")
    for steps, check in _always_true(planned.steps):
        zh = f"函数总是成立：{check.field or '（选中的内容）'} {check.function}"
        en = f"the function always holds: {check.field or '(the selected)'} {check.function}"
        yield Mutant(replace(planned, steps=steps), zh, en)
    yield from _moved_thresholds(rule, shelf)
    yield from _moved_parameters(rule, shelf)
    yield from _moved_options(rule, shelf)


def nothing(on: On, given: str) -> str:
    """A selector of the artefact's language that matches nothing."""
    if on in _NOTHING:
        return _NOTHING[on]
    return f"SELECT * FROM (\n{given.rstrip().rstrip(';')}\n) WHERE false"


def _notices(planned: PlannedRule, trial: Trial) -> bool:
    """Whether the example comes out otherwise than it says."""
    judgement = judge_trial(planned, trial)
    if judgement.outcome is not trial.example.outcome:
        return True
    wanted = trial.example.findings
    return wanted is not None and len(judgement.hits) != wanted


def _always_true(steps: tuple[Step, ...]) -> Iterator[tuple[tuple[Step, ...], Check]]:
    for index, step in enumerate(steps):
        if isinstance(step, Choice):
            for inner, check in _always_true(step.steps):
                yield (*steps[:index], replace(step, steps=inner), *steps[index + 1 :]), check
        else:
            true = Test(step.check, lambda value, context: (), True)
            yield (*steps[:index], true, *steps[index + 1 :]), step.check


def _moved_thresholds(rule: Rule, shelf: Shelf) -> Iterator[Mutant]:
    for index, given in enumerate(rule.given) if rule.on in _COMPARING else ():
        for moved, shown in moved_figures(given):
            changed = replace(rule, given=(*rule.given[:index], moved, *rule.given[index + 1 :]))
            yield from _planned(
                changed, shelf, f"选择器中的数值：{shown}", f"figure in the selector: {shown}"
            )


def _moved_parameters(rule: Rule, shelf: Shelf) -> Iterator[Mutant]:
    for name, value in rule.parameters.items():
        for moved, shown in _moved(value):
            changed = replace(rule, parameters={**rule.parameters, name: moved})
            yield from _planned(changed, shelf, f"参数 {name}：{shown}", f"parameter {name}: {shown}")


def _moved_options(rule: Rule, shelf: Shelf) -> Iterator[Mutant]:
    for then, check, option, shown in _moved_items(rule.then):
        what = f"{check.function}.{option}"
        changed = replace(rule, then=then)
        yield from _planned(changed, shelf, f"选项 {what}：{shown}", f"option {what}: {shown}")


def _moved_items(items: tuple[Item, ...]) -> Iterator[tuple[tuple[Item, ...], Check, str, str]]:
    for index, item in enumerate(items):
        if isinstance(item, AnyOf | NoneOf):
            for inner, check, option, shown in _moved_items(item.items):
                yield (*items[:index], replace(item, items=inner), *items[index + 1 :]), check, option, shown
            continue
        for option, value in item.options.items():
            for moved, shown in _moved(value):
                changed = replace(item, options={**item.options, option: moved})
                yield (*items[:index], changed, *items[index + 1 :]), item, option, shown


def _moved(value: Any) -> Iterator[tuple[Any, str]]:
    """A figure one step up and one down, not below zero; in a list each of its figures."""
    if isinstance(value, tuple | list):
        for index, each in enumerate(value):
            for moved, shown in _moved(each):
                yield (*value[:index], moved, *value[index + 1 :]), shown
    elif isinstance(value, int | float) and not isinstance(value, bool):
        step = 1 if isinstance(value, int) else 10.0 ** -_decimals(value)
        for moved in (value + step, value - step):
            rounded = moved if isinstance(value, int) else round(moved, _decimals(value))
            if rounded >= 0 or value < 0:
                yield rounded, f"{value} → {rounded}"


def _decimals(value: float) -> int:
    written = repr(value)
    return len(written.partition(".")[2]) if "e" not in written and not written.endswith(".0") else 0


def _planned(rule: Rule, shelf: Shelf, zh: str, en: str) -> Iterator[Mutant]:
    """The mutant, unless the function itself refuses such a figure."""
    planned = plan_rule(rule, shelf)
    if planned.broken is None:
        yield Mutant(planned, zh, en)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:59] + "…"
