"""Workers: the examples of many rules, run in several processes when that is worth it."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from checks.artefacts import KINDS
from checks.cli.loading import open_standards
from checks.cli.words import IMPACTS, OUTCOMES
from checks.engine.examples import Verdict, run_examples
from checks.engine.mutate import Survivor, surviving
from checks.engine.rejudge import contradiction, flips
from checks.model.rule import Rule
from checks.model.rulebook import Rulebook
from checks.model.sentence import Sentence
from checks.rulebook.diff import compare

FEW = 400
"""Work that costs less than this is done before a second process has started: about ten a second for SQL."""

_COST = {"site": 5, "register": 5}

_CHUNK = 8


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the examples of one rule came to, and its mutants when asked for.

    `impact` says why the label of its newest revision cannot be true, or that there is no such revision.
    """

    verdicts: tuple[Verdict, ...]
    impact: Sentence | None = None
    mutants: int = 0
    survivors: tuple[Survivor, ...] = ()


def run_rules(
    rulebook: Rulebook,
    folder: Path,
    rules: Sequence[Rule],
    *,
    mutate: bool,
    jobs: int | None = None,
    lang: str = "zh",
) -> Iterator[Outcome]:
    """The outcome of each rule, in the order given."""
    jobs = jobs or min(os.cpu_count() or 1, 8)
    cost = sum(_COST.get(rule.on, 1) * len(rule.examples) for rule in rules) * (3 if mutate else 1)
    if jobs < 2 or cost < FEW:
        for rule in rules:
            yield run_rule(rule, rulebook, mutate, lang)
        return
    keys = [(rule.id, rule.edition, mutate, lang) for rule in rules]
    with ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_begin, initargs=(str(folder),)) as pool:
        yield from pool.map(_work, keys, chunksize=_CHUNK)


def run_rule(rule: Rule, rulebook: Rulebook, mutate: bool, lang: str = "zh") -> Outcome:
    """The outcome of one rule; one that shares another's reading and examples is not mutated again."""
    kind = KINDS[rule.on]
    verdicts = tuple(run_examples(rule, rulebook.shelf, kind, lang))
    impact = contradicted_impact(rule, rulebook)
    if not mutate or _borrowed(rule, rulebook) or not all(verdict.holds for verdict in verdicts):
        return Outcome(verdicts, impact)
    count, alive = surviving(rule, rulebook.shelf, kind)
    return Outcome(verdicts, impact, count, tuple(alive))


def contradicted_impact(rule: Rule, rulebook: Rulebook) -> Sentence | None:
    """Judge the examples of a rule and of its predecessor by both, and hold the declared impact against it."""
    old = predecessor(rule, rulebook)
    if old is None or old.on != rule.on:
        return None
    found = flips(old, rule, rulebook.shelf, KINDS[rule.on])
    newest = max(rule.changes, key=lambda change: change.revision, default=None)
    if newest is None or newest in old.changes:
        if not found:
            return None
        return Sentence(
            f"判定与 {old.norm}@{old.edition} 不同，但没有新的修订记录",
            f"judges otherwise than {old.norm}@{old.edition}, but no change is recorded",
        )
    against = contradiction(newest.impact, found)
    zh, en = f"修订记录写的是“{IMPACTS[newest.impact]}”", f"its newest change says {newest.impact}"
    if against is not None:
        moved = f"{OUTCOMES[against.before]} → {OUTCOMES[against.after]}"
        return Sentence(
            f"{zh}，但例子「{against.example}」由两版判定：{moved}",
            f'{en}, but the example "{against.example}" goes from {against.before} to {against.after}',
        )
    for change in compare([old], [rule]).changed:
        if change.contradicted and not found:
            judged = [each for each in change.details if each.direction != "reworded"]
            moves = [f"{each.what}：{each.before or '（无）'} → {each.after or '（无）'}" for each in judged]
            steps = [
                f"{each.what}: {each.before or 'nothing'} → {each.after or 'nothing'}" for each in judged
            ]
            changed = f"改了 {'；'.join(moves)}" if moves else "只改了文字"
            return Sentence(
                f"{zh}，但与 {old.norm}@{old.edition} 相比{changed}",
                f"{en}, but this changed since {old.norm}@{old.edition}: {'; '.join(steps) or 'only words'}",
            )
    return None


def predecessor(rule: Rule, rulebook: Rulebook) -> Rule | None:
    """The same rule in the edition that its own extends or replaces."""
    edition = next(
        each for each in rulebook.editions if (each.norm, each.edition) == (rule.norm, rule.edition)
    )
    before = {edition.extends, *edition.replaces}
    return next(
        (
            other
            for other in rulebook.rules
            if other.id == rule.id and f"{other.norm}@{other.edition}" in before
        ),
        None,
    )


def _borrowed(rule: Rule, rulebook: Rulebook) -> bool:
    lender = next((other for other in rulebook.rules if other.id == rule.uses), None)
    return lender is not None and lender.examples == rule.examples


_STATE: dict[str, dict[tuple[str, str], Rule] | Rulebook] = {}


def _begin(folder: str) -> None:
    rulebook = open_standards(Path(folder)).rulebook
    _STATE["rulebook"] = rulebook
    _STATE["rules"] = {(rule.id, rule.edition): rule for rule in rulebook.rules}


def _work(key: tuple[str, str, bool, str]) -> Outcome:
    rules, rulebook = _STATE["rules"], _STATE["rulebook"]
    assert isinstance(rules, dict)
    assert isinstance(rulebook, Rulebook)
    return run_rule(rules[key[:2]], rulebook, *key[2:])
