"""Schedule: which rules have anything to judge on an artefact, found once for all artefacts of a shape.

Most rules find nothing to judge on most pages. Which those are follows from the page's facts and from the
tags and attributes it has, and the pages of a site have these in common.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, cast

from checks.engine.plan import Plan, PlannedRule
from checks.functions.markup.role import CANDIDATES
from checks.model.artefact import Artefact, On, Shaped
from checks.model.outcome import Outcome
from checks.select.css import parse_given
from checks.select.demand import demands

_MOST: Final = 2_000
_QUIET: Final = frozenset((Outcome.INAPPLICABLE, Outcome.PASSED))


@dataclass(frozen=True, slots=True, eq=False)
class Schedule:
    """The rules to be asked; those whose `where` could not be asked; the ids of all others with their outcomes.

    `givens` are all selectors of the rules that are asked.
    """

    live: tuple[PlannedRule, ...]
    doubtful: tuple[PlannedRule, ...]
    resting: tuple[tuple[str, Outcome], ...]
    givens: frozenset[str]


class Scheduler:
    """Gives each artefact the schedule of its shape; a plan has one."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._schedules: dict[tuple[On, tuple[bool | None, ...], frozenset[str] | None], Schedule] = {}
        self._applying: dict[tuple[On, str], tuple[bool | None, ...]] = {}
        self._asked = {
            on: sorted({name for planned in rules for name in planned.rule.where})
            for on, rules in plan.by_on.items()
        }

    def of(self, artefact: Artefact) -> Schedule:
        """The schedule of one artefact; the same object for all that are alike."""
        shape = None
        if artefact.on == "page" and artefact.unreadable() is None:
            shape = cast(Shaped, artefact).shape()
        key = (artefact.on, self._applies(artefact), shape)
        schedule = self._schedules.get(key)
        if schedule is None:
            if len(self._schedules) >= _MOST:
                self._schedules.clear()
            schedule = self._schedules[key] = self._arrange(*key)
        return schedule

    def _applies(self, artefact: Artefact) -> tuple[bool | None, ...]:
        """For each group of rules with one `where`, whether it holds; None: it could not be asked."""
        on = artefact.on
        try:
            facts = artefact.facts()
        except Exception:  # each rule then says so itself
            return (None,) * len(self._plan.groups[on])
        key = (on, repr([facts.get(name) for name in self._asked[on]]))
        known = self._applying.get(key)
        if known is None:
            if len(self._applying) >= _MOST:
                self._applying.clear()
            known = self._applying[key] = tuple(_holds(where, facts) for where, _ in self._plan.groups[on])
        return known

    def _arrange(self, on: On, applies: tuple[bool | None, ...], shape: frozenset[str] | None) -> Schedule:
        live: list[PlannedRule] = []
        doubtful: list[PlannedRule] = []
        resting: list[tuple[str, Outcome]] = []
        for applied, (_, members) in zip(applies, self._plan.groups[on], strict=True):
            for planned in members:
                if planned.broken is not None:
                    live.append(planned)
                elif applied is None:
                    doubtful.append(planned)
                elif not applied:
                    resting.append((planned.rule.id, Outcome.INAPPLICABLE))
                elif shape is not None and not _selects(planned, shape):
                    resting.append((planned.rule.id, planned.rule.otherwise))
                else:
                    live.append(planned)
        givens = frozenset(given for planned in (*live, *doubtful) for given in planned.rule.given)
        return Schedule(tuple(live), tuple(doubtful), tuple(resting), givens)


def _holds(where: Any, facts: Mapping[str, Any]) -> bool | None:
    try:
        return bool(where(facts))
    except Exception:  # each rule then says so itself
        return None


def _selects(planned: PlannedRule, shape: frozenset[str]) -> bool:
    """Whether a rule may select something on a page of that shape, or has something to say when it does not."""
    rule = planned.rule
    return rule.otherwise not in _QUIET or any(_may_select(given, shape) for given in rule.given)


def _may_select(given: str, shape: frozenset[str]) -> bool:
    parsed = parse_given(given)
    if parsed.roles:
        queries = [CANDIDATES[name] for name in parsed.roles if name in CANDIDATES]
        return "role" in shape or any(_may_match(query, shape) for query in queries)
    return parsed.css is None or _may_match(parsed.css, shape)


def _may_match(query: str, shape: frozenset[str]) -> bool:
    return "*]" in query or any(shape.issuperset(demand.tokens) for demand in demands(query))
