"""Plan: the rules of a rulebook made ready to judge one sort of artefact."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from checks.functions import FUNCTIONS
from checks.model.artefact import On
from checks.model.function import Function, Predicate
from checks.model.rule import AnyOf, Check, Item, NoneOf, Rule
from checks.model.sentence import Sentence, reason
from checks.model.shelf import Shelf
from checks.rulebook.options import read_options

Where = Callable[[Mapping[str, Any]], bool]


@dataclass(frozen=True, slots=True)
class Test:
    """A check with its predicate built; `absent` tells whether it is called for what is absent, `sure` see `Function`."""

    check: Check
    predicate: Predicate
    absent: bool
    sure: Callable[[Any], bool] | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """`any` or `none` of several steps."""

    item: AnyOf | NoneOf
    steps: "tuple[Step, ...]"


Step = Test | Choice


@dataclass(frozen=True, slots=True)
class PlannedRule:
    """A rule with `where` and `then` compiled; `broken` says why it cannot be used (our own fault).

    `plain` are the steps when each judges the selected thing itself, which needs no reading of fields; `sure`
    is that of the only one.
    """

    rule: Rule
    where: Where
    steps: tuple[Step, ...]
    broken: Sentence | None = None
    plain: tuple[Test, ...] = field(init=False)
    sure: Callable[[Any], bool] | None = field(init=False)

    def __post_init__(self) -> None:
        """Tell plain steps apart, also when steps are replaced; elsewhere than on pages a place has to be read."""
        own = self.rule.on == "page"
        plain = tuple(
            step for step in self.steps if own and isinstance(step, Test) and step.check.field is None
        )
        object.__setattr__(self, "plain", plain if len(plain) == len(self.steps) else ())
        object.__setattr__(self, "sure", self.plain[0].sure if len(self.plain) == 1 else None)


@dataclass(frozen=True, slots=True)
class Plan:
    """Planned rules by the artefact they judge; `shared` maps a rule to the one whose result it shows.

    `groups` are the same rules with those of equal `where` together, so that it is asked once an artefact.
    """

    by_on: Mapping[On, tuple[PlannedRule, ...]]
    shared: Mapping[str, str]
    rules: tuple[Rule, ...]
    groups: Mapping[On, tuple[tuple[Where, tuple[PlannedRule, ...]], ...]]

    @classmethod
    def of(
        cls, by_on: Mapping[On, tuple[PlannedRule, ...]], shared: Mapping[str, str], rules: tuple[Rule, ...]
    ) -> "Plan":
        """A plan with its groups gathered."""
        return cls(by_on, shared, rules, {on: _groups(planned) for on, planned in by_on.items()})


def make_plan(rules: Iterable[Rule], shelf: Shelf, kinds: Iterable[On]) -> Plan:
    """Plan the rules that judge these sorts of artefact.

    A rule that takes over another's reading with the same figures is evaluated once: where both are
    present only the other is planned.
    """
    wanted = tuple(kinds)
    chosen = [rule for rule in rules if rule.on in wanted]
    by_id = {rule.id: rule for rule in chosen}
    shared = {
        rule.id: rule.uses
        for rule in chosen
        if rule.uses in by_id
        and by_id[rule.uses].parameters == rule.parameters
        and _same_scope(rule, by_id[rule.uses])
    }
    by_on: dict[On, list[PlannedRule]] = {on: [] for on in wanted}
    for rule in chosen:
        if rule.id not in shared:
            by_on[rule.on].append(plan_rule(rule, shelf))
    return Plan.of({on: tuple(planned) for on, planned in by_on.items()}, shared, tuple(chosen))


def _groups(planned: Iterable[PlannedRule]) -> tuple[tuple[Where, tuple[PlannedRule, ...]], ...]:
    alike: dict[str, list[PlannedRule]] = {}
    for each in planned:
        alike.setdefault(repr(sorted(each.rule.where.items(), key=str)), []).append(each)
    return tuple((members[0].where, tuple(members)) for members in alike.values())


def plan_rule(rule: Rule, shelf: Shelf) -> PlannedRule:
    """Compile one rule; what cannot be compiled makes it `broken`, never an error."""
    try:
        steps = tuple(_step(item, rule, shelf) for item in rule.then)
    except Exception as error:  # one bad rule never spoils the rest
        return PlannedRule(rule, _where(rule), (), reason(error))
    return PlannedRule(rule, _where(rule), steps)


def find_function(name: str, shelf: Shelf) -> Function:
    """The function of that name: ours, else one of an installed package; raises `KeyError`."""
    return FUNCTIONS[name] if name in FUNCTIONS else shelf.functions[name]


def build_test(check: Check, parameters: Mapping[str, Any], shelf: Shelf) -> Test:
    """Build the predicate of one check; raises `KeyError`, `TypeError` or `ValueError` when it cannot be."""
    function = find_function(check.function, shelf)
    options = read_options(function, check.options, parameters)
    return Test(check, function.build(options, shelf), function.absent, function.sure)


def _step(item: Item, rule: Rule, shelf: Shelf) -> Step:
    if isinstance(item, Check):
        return build_test(item, rule.parameters, shelf)
    return Choice(item, tuple(_step(each, rule, shelf) for each in item.items))


def _same_scope(rule: Rule, other: Rule) -> bool:
    return not rule.where or rule.where == other.where


def _where(rule: Rule) -> Where:
    tests = [
        (name, frozenset(value) if isinstance(value, list | tuple) else frozenset((value,)))
        for name, value in rule.where.items()
        if name not in ("tables", "sql")
    ]

    def holds(facts: Mapping[str, Any]) -> bool:
        for name, allowed in tests:
            fact = facts.get(name)
            if isinstance(fact, list | tuple | frozenset | set):
                if allowed.isdisjoint(fact):
                    return False
            elif fact not in allowed:
                return False
        return True

    return holds
