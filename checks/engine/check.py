"""Check: a rulebook judges a snapshot; everything right of the archive starts here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from checks import __version__
from checks.artefacts.read import KINDS_OF_TARGET, read_artefacts
from checks.engine.evaluate import judge_all
from checks.engine.plan import Plan, find_function, make_plan
from checks.engine.score import score
from checks.engine.tally import Tally
from checks.functions import FUNCTIONS
from checks.model.context import Context
from checks.model.function import Function
from checks.model.report import Report
from checks.model.rule import Check, Item, Rule
from checks.model.rulebook import Rulebook
from checks.model.shelf import Shelf
from checks.model.snapshot import Snapshot


class NothingToCheck(Exception):
    """No rule is in force for the target on that day; never to be taken for a pass."""


@dataclass(frozen=True, slots=True)
class Scope:
    """Which rules of a rulebook judge: by norm (`id` or `id@edition`) and by rule id; empty means all."""

    norms: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()

    def takes(self, rule: Rule) -> bool:
        """Whether the rule is within the scope."""
        norm = not self.norms or rule.norm in self.norms or f"{rule.norm}@{rule.edition}" in self.norms
        return norm and (not self.rules or rule.id in self.rules)


def check(
    rulebook: Rulebook,
    snapshot: Snapshot,
    *,
    as_of: date,
    scope: Scope | None = None,
    lang: str = "zh",
    preview: Iterable[str] = (),
) -> Report:
    """Judge a snapshot by what was in force on `as_of`.

    Pure: the same snapshot and rulebook give the same report, to the byte when written. `preview` names
    editions (`norm@edition`) that judge although they are not in force. Raises `NothingToCheck` when no
    rule applies.
    """
    judging = select_rules(rulebook, snapshot, as_of, scope or Scope(), tuple(preview))
    plan = make_plan(judging.rules, rulebook.shelf, KINDS_OF_TARGET[snapshot.target.kind])
    if not plan.rules:
        raise NothingToCheck(f"no rule is in force on {as_of.isoformat()} for this target")
    tally = Tally(plan, lang)
    for artefact in read_artefacts(snapshot, rulebook, as_of):
        artefact.prepare(plan.givens[artefact.on])
        tally.meet(artefact)
        context = Context(snapshot.target, snapshot.captured_at, as_of, artefact)
        for planned, judgement in judge_all(plan, artefact, context):
            tally.add(planned.rule, artefact, judgement)
    findings = tuple(tally.findings())
    results = tuple(tally.results())
    functions = _functions(plan, rulebook.shelf)
    return Report(
        tool_version=__version__,
        rulebook_digest=rulebook.digest,
        as_of=as_of,
        profile=snapshot.target.profile,
        norms=judging.editions,
        target=snapshot.target,
        captured_at=snapshot.captured_at,
        snapshot_digest=snapshot.digest,
        coverage=tally.coverage(dict(sorted(snapshot.left_out.items()))),
        score=score(results, findings, judging.editions),
        rules=results,
        findings=findings,
        functions={function.name: str(function.version) for function in functions},
        packages=dict(sorted(function.package.split(" ") for function in functions if function.package)),
    )


def select_rules(
    rulebook: Rulebook, snapshot: Snapshot, as_of: date, scope: Scope, preview: tuple[str, ...] = ()
) -> Rulebook:
    """The editions and rules that judge this target on that day."""
    current = rulebook.in_force(as_of)
    profile = rulebook.profiles.get(snapshot.target.profile or "")
    previewed = {name.split("@")[0] for name in preview}
    rules = [rule for rule in current.rules if rule.norm not in previewed]
    rules += [rule for rule in rulebook.rules if f"{rule.norm}@{rule.edition}" in preview]
    rules = [
        rule
        for rule in rules
        if scope.takes(rule) and (profile is None or not profile.norms or rule.norm in profile.norms)
    ]
    kinds = KINDS_OF_TARGET[snapshot.target.kind]
    used = {f"{rule.norm}@{rule.edition}" for rule in rules if rule.on in kinds}
    editions = tuple(edition for edition in rulebook.editions if edition.id in used)
    return Rulebook(editions, tuple(rules), rulebook.shelf, rulebook.profiles, digest=rulebook.digest)


def _functions(plan: Plan, shelf: Shelf) -> list[Function]:
    names = sorted({name for rule in plan.rules for item in rule.then for name in _names(item)})
    return [find_function(name, shelf) for name in names if name in FUNCTIONS or name in shelf.functions]


def _names(item: Item) -> Iterable[str]:
    if isinstance(item, Check):
        return [item.function]
    return [name for each in item.items for name in _names(each)]
