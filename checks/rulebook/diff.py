"""Diff: what the rules of one edition say beside those of another."""

from collections.abc import Iterable
from dataclasses import dataclass

from checks.model.rule import Impact, Rule
from checks.model.sentence import Sentence
from checks.rulebook.difference import Detail, Direction, details, overall


@dataclass(frozen=True, slots=True)
class RuleChange:
    """A rule that both have and that differs; `declared` is what its newest revision says of it."""

    rule: str
    title: Sentence
    direction: Direction
    details: tuple[Detail, ...]
    declared: Impact | None = None

    @property
    def contradicted(self) -> bool:
        """Whether the declared impact cannot be true of what differs."""
        judged = any(detail.direction != "reworded" for detail in self.details)
        if self.declared in ("none", "wording"):
            return judged
        against = {"more": "loosened", "fewer": "tightened"}.get(self.declared or "")
        return against is not None and (against == self.direction or not judged)


@dataclass(frozen=True, slots=True)
class Diff:
    """Rules added, removed and changed, each sorted by id."""

    added: tuple[Rule, ...]
    removed: tuple[Rule, ...]
    changed: tuple[RuleChange, ...]


def compare(old: Iterable[Rule], new: Iterable[Rule]) -> Diff:
    """Compare two sets of rules by id."""
    olds, news = {rule.id: rule for rule in old}, {rule.id: rule for rule in new}
    both = sorted(set(olds) & set(news))
    changed = [_change(olds[name], news[name]) for name in both]
    return Diff(
        tuple(news[name] for name in sorted(set(news) - set(olds))),
        tuple(olds[name] for name in sorted(set(olds) - set(news))),
        tuple(change for change in changed if change.details),
    )


def _change(old: Rule, new: Rule) -> RuleChange:
    found = tuple(details(old, new))
    newest = max(new.changes, key=lambda change: change.revision, default=None)
    declared = newest.impact if newest is not None and newest not in old.changes else None
    return RuleChange(
        new.id, Sentence(new.title, new.en.get("title", new.title)), overall(found), found, declared
    )
