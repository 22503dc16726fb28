"""Rejudge: what the examples of two readings of a rule come to under both."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from checks.engine.examples import judge_trial, trials
from checks.engine.plan import plan_rule
from checks.model.kind import Kind
from checks.model.outcome import Outcome
from checks.model.rule import Example, Impact, Rule
from checks.model.shelf import Shelf


@dataclass(frozen=True, slots=True)
class Flip:
    """An example that the two readings judge differently: by name, before and after."""

    example: str
    before: Outcome
    after: Outcome

    @property
    def stricter(self) -> bool:
        """Whether the later reading finds a failure where the earlier found none."""
        return self.after is Outcome.FAILED

    @property
    def milder(self) -> bool:
        """Whether the earlier reading found a failure where the later finds none."""
        return self.before is Outcome.FAILED


def flips(old: Rule, new: Rule, shelf: Shelf, kind: Kind) -> list[Flip]:
    """All examples of both, judged by both; those that come out differently."""
    examples = _distinct((*old.examples, *new.examples))
    found = []
    for example in examples:
        before, after = (_outcome(replace(rule, examples=(example,)), shelf, kind) for rule in (old, new))
        if before is not after:
            found.append(Flip(example.name, before, after))
    return found


def contradiction(impact: Impact, found: Iterable[Flip]) -> Flip | None:
    """A flip that the declared impact rules out: any for `none` and `wording`, one the other way for the rest."""
    for flip in found:
        against = {"more": flip.milder, "fewer": flip.stricter}.get(impact, True)
        if against:
            return flip
    return None


def _outcome(rule: Rule, shelf: Shelf, kind: Kind) -> Outcome:
    with trials(rule, kind) as ready:
        (trial,) = ready
        return judge_trial(plan_rule(rule, shelf), trial).outcome if trial.artefact else Outcome.UNTESTED


def _distinct(examples: Iterable[Example]) -> list[Example]:
    seen: list[Example] = []
    for example in examples:
        plain = replace(example, name="", outcome=Outcome.UNTESTED, findings=None)
        if all(replace(other, name="", outcome=Outcome.UNTESTED, findings=None) != plain for other in seen):
            seen.append(example)
    return seen
