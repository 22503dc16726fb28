"""Workers: the examples of many rules, run in several processes when that is worth it."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from checks.artefacts import KINDS
from checks.cli.loading import open_standards
from checks.engine.examples import Verdict, run_examples
from checks.engine.mutate import Survivor, surviving
from checks.model.rule import Rule
from checks.model.rulebook import Rulebook

FEW = 400
"""Work that costs less than this is done before a second process has started: about ten a second for SQL."""

_COST = {"site": 5, "register": 5}

_CHUNK = 8


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the examples of one rule came to, and its mutants when asked for."""

    verdicts: tuple[Verdict, ...]
    mutants: int = 0
    survivors: tuple[Survivor, ...] = ()


def run_rules(
    rulebook: Rulebook, folder: Path, rules: Sequence[Rule], *, mutate: bool, jobs: int | None = None
) -> Iterator[Outcome]:
    """The outcome of each rule, in the order given."""
    jobs = jobs or min(os.cpu_count() or 1, 8)
    cost = sum(_COST.get(rule.on, 1) * len(rule.examples) for rule in rules) * (3 if mutate else 1)
    if jobs < 2 or cost < FEW:
        for rule in rules:
            yield run_rule(rule, rulebook, mutate)
        return
    keys = [(rule.id, rule.edition, mutate) for rule in rules]
    with ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_begin, initargs=(str(folder),)) as pool:
        yield from pool.map(_work, keys, chunksize=_CHUNK)


def run_rule(rule: Rule, rulebook: Rulebook, mutate: bool) -> Outcome:
    """The outcome of one rule; one that shares another's reading and examples is not mutated again."""
    kind = KINDS[rule.on]
    verdicts = tuple(run_examples(rule, rulebook.shelf, kind))
    if not mutate or _borrowed(rule, rulebook) or not all(verdict.holds for verdict in verdicts):
        return Outcome(verdicts)
    count, alive = surviving(rule, rulebook.shelf, kind)
    return Outcome(verdicts, count, tuple(alive))


def _borrowed(rule: Rule, rulebook: Rulebook) -> bool:
    lender = next((other for other in rulebook.rules if other.id == rule.uses), None)
    return lender is not None and lender.examples == rule.examples


_STATE: dict[str, dict[tuple[str, str], Rule] | Rulebook] = {}


def _begin(folder: str) -> None:
    rulebook = open_standards(Path(folder)).rulebook
    _STATE["rulebook"] = rulebook
    _STATE["rules"] = {(rule.id, rule.edition): rule for rule in rulebook.rules}


def _work(key: tuple[str, str, bool]) -> Outcome:
    rules, rulebook = _STATE["rules"], _STATE["rulebook"]
    assert isinstance(rules, dict)
    assert isinstance(rulebook, Rulebook)
    return run_rule(rules[key[:2]], rulebook, key[2])
