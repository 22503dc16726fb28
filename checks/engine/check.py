"""Check: a rulebook judges a snapshot; everything right of the archive starts here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from checks import __version__
from checks.artefacts.read import KINDS_OF_TARGET, read_artefacts
from checks.engine.evaluate import judge, judge_applicable
from checks.engine.plan import Plan, find_function, make_plan
from checks.engine.schedule import Scheduler
from checks.engine.score import score
from checks.engine.spare import spare
from checks.engine.tally import Tally
from checks.functions import FUNCTIONS
from checks.model.artefact import On
from checks.model.context import Context
from checks.model.function import Function
from checks.model.report import Report
from checks.model.rule import Check, Item
from checks.model.rulebook import Rulebook
from checks.model.scope import Scope
from checks.model.shelf import Shelf
from checks.model.snapshot import Snapshot
from checks.model.spared import Spared


class NothingToCheck(Exception):
    """No rule is in force for the target on that day; never to be taken for a pass."""


@dataclass(frozen=True, slots=True)
class Question:
    """By what to judge: a rulebook, a scope, and editions that judge although they are not in force."""

    rulebook: Rulebook
    scope: Scope = field(default_factory=Scope)
    preview: tuple[str, ...] = ()


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
    (report,) = check_all(
        [Question(rulebook, scope or Scope(), tuple(preview))], snapshot, as_of=as_of, lang=lang
    )
    if report is None:
        raise NothingToCheck(f"no rule is in force on {as_of.isoformat()} for this target")
    return report


def check_all(
    questions: Sequence[Question], snapshot: Snapshot, *, as_of: date, lang: str = "zh", narrow: bool = False
) -> list[Report | None]:
    """Judge a snapshot by several rulebooks; None where no rule applies.

    The archive is read once as far as the rulebooks read it alike. With `narrow`, only what the rules judge is
    made: outcomes and findings are the same, coverage tells of nothing else.
    """
    first = questions[0].rulebook
    alike = snapshot.target.kind != "register" and all(
        each.rulebook.mappings == first.mappings for each in questions
    )
    if not alike:
        return [
            report
            for each in questions
            for report in _check_alike([each], snapshot, as_of=as_of, lang=lang, narrow=narrow)
        ]
    return _check_alike(questions, snapshot, as_of=as_of, lang=lang, narrow=narrow)


def _check_alike(
    questions: Sequence[Question], snapshot: Snapshot, *, as_of: date, lang: str, narrow: bool
) -> list[Report | None]:
    trials = [_trial(each, snapshot, as_of, lang) for each in questions]
    plans = [trial.plan for trial in trials if trial.plan.rules]
    if plans:
        wanted = _wanted(plans) if narrow else None
        for artefact in read_artefacts(snapshot, questions[0].rulebook, as_of, wanted):
            schedules = [trial.scheduler.of(artefact) for trial in trials]
            artefact.prepare(schedules[0].givens.union(*(each.givens for each in schedules[1:])))
            context = Context(snapshot.target, snapshot.captured_at, as_of, artefact)
            for trial, schedule in zip(trials, schedules, strict=True):
                trial.tally.meet(artefact)
                trial.spared.extend(getattr(artefact, "spared", ()))
                trial.tally.rest(schedule)
                for planned in schedule.live:
                    trial.tally.add(planned.rule, artefact, judge_applicable(planned, artefact, context))
                for planned in schedule.doubtful:
                    trial.tally.add(planned.rule, artefact, judge(planned, artefact, context))
    return [_report(trial, snapshot, as_of) if trial.plan.rules else None for trial in trials]


def _wanted(plans: Iterable[Plan]) -> frozenset[On]:
    """The artefacts that some rule judges; a response's page kinds need its page."""
    planned = [(on, rule) for plan in plans for on, rules in plan.by_on.items() for rule in rules]
    kinds = {on for on, _ in planned}
    if any(on == "response" and "kind" in each.rule.where for on, each in planned):
        kinds.add("page")
    return frozenset(kinds)


@dataclass(frozen=True, slots=True)
class _Trial:
    """A question in the making of its report."""

    question: Question
    judging: Rulebook
    plan: Plan
    scheduler: Scheduler
    tally: Tally
    spared: list[Spared] = field(default_factory=list)


def _trial(question: Question, snapshot: Snapshot, as_of: date, lang: str) -> _Trial:
    judging = select_rules(question.rulebook, snapshot, as_of, question.scope, question.preview)
    plan = make_plan(judging.rules, question.rulebook.shelf, KINDS_OF_TARGET[snapshot.target.kind])
    return _Trial(question, judging, plan, Scheduler(plan), Tally(plan, lang))


def _report(trial: _Trial, snapshot: Snapshot, as_of: date) -> Report:
    findings = spare(trial.tally.findings(), trial.spared, trial.plan.rules, as_of)
    results = tuple(trial.tally.results())
    functions = _functions(trial.plan, trial.question.rulebook.shelf)
    return Report(
        tool_version=__version__,
        rulebook_digest=trial.question.rulebook.digest,
        as_of=as_of,
        profile=snapshot.target.profile,
        norms=trial.judging.editions,
        target=snapshot.target,
        captured_at=snapshot.captured_at,
        snapshot_digest=snapshot.digest,
        coverage=trial.tally.coverage(dict(sorted(snapshot.left_out.items()))),
        score=score(results, findings, trial.judging.editions),
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
