"""Impact: stored archives judged by two standards, without network."""

import contextlib
import pickle
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from checks.audit.garbage import spare_the_rulebook
from checks.audit.pool import run_all
from checks.audit.review import FILE
from checks.audit.store import Run, Store, write_whole
from checks.audit.waivers import read_waivers
from checks.engine.check import Question, check_all
from checks.engine.decide import apply_decisions
from checks.engine.misfit import sort_out
from checks.engine.score import score
from checks.model.finding import Finding
from checks.model.impact import Impact, RuleImpact, TargetImpact
from checks.model.norm import Edition, NormStatus
from checks.model.outcome import Outcome
from checks.model.report import Report, RuleResult
from checks.model.rule import Rule
from checks.model.rulebook import Rulebook
from checks.model.scope import Scope
from checks.model.target import Target
from checks.rulebook.load import load_rulebook

_EXAMPLES = 3
_BATCH = 20
_DRAFTS = (NormStatus.DRAFTING, NormStatus.CONSULTATION)


@dataclass(frozen=True, slots=True)
class Draft:
    """What is compared: the standards now, the draft, the day, and the draft's editions that are previewed.

    `changed` are the rules whose reading differs; `cache` is where reading the standards is remembered.
    """

    now: Path | None
    draft: Path
    as_of: date
    preview: tuple[str, ...]
    changed: tuple[str, ...]
    cache: Path | None = None


def compare(now: Path | None, draft: Path, as_of: date, cache: Path | None = None) -> Draft:
    """The rules that would judge otherwise under the draft; its editions that are drafts count as in force."""
    old, new = load_rulebook(now, cache=cache), load_rulebook(draft, cache=cache)
    preview = tuple(edition.id for edition in previewed(new))
    before = {rule.id: rule for rule in old.in_force(as_of).rules}
    after = {rule.id: rule for rule in _judging(new, as_of, preview)}
    changed = tuple(sorted(
        name for name in before.keys() | after.keys()
        if name not in before or name not in after or reading(before[name]) != reading(after[name])
    ))  # fmt: skip
    return Draft(now, draft, as_of, preview, changed, cache)


def previewed(rulebook: Rulebook) -> list[Edition]:
    """The newest draft edition of each norm that has one."""
    newest: dict[str, Edition] = {}
    for edition in rulebook.editions:
        if edition.status in _DRAFTS:
            newest[edition.norm] = edition
    return list(newest.values())


def reading(rule: Rule) -> Rule:
    """The part of a rule that decides: without texts for readers, examples, history and place."""
    return replace(rule, title="", edition="", why="", fix="", check_by_hand="", examples=(), references=(),
                   changes=(), en={}, source="", clause="")  # fmt: skip


def impact(store: Store, run: Run, draft: Draft, jobs: int, scratch: Path) -> Impact:
    """Judge every target of the run by both standards, as far as the changed rules go.

    Each process takes a batch of targets, so that reading the standards is paid once for many; what a batch
    left undone because its process was killed is done target by target.
    """
    targets = [target for target in run.targets() if run.done(target.id)] if draft.changed else []
    places = {target.id: scratch / f"{number}.impact" for number, target in enumerate(targets)}
    size = min(_BATCH, -(-len(targets) // (4 * max(1, jobs)))) or 1
    for most in (size, 1):
        left = [target for target in targets if not places[target.id].exists()]
        batches = [left[start : start + most] for start in range(0, len(left), most)]
        tasks = [
            (str(number), (store.folder, run.id, [(each, places[each.id]) for each in batch], draft))
            for number, batch in enumerate(batches)
        ]
        if all(ending == "done" for _, ending in run_all(_work, tasks, jobs)):
            break
    found = [pickle.loads(place.read_bytes()) for place in places.values() if place.exists()]
    done = (
        {each.target for each in found} if draft.changed else {t.id for t in run.targets() if run.done(t.id)}
    )
    unread = tuple(sorted(target.id for target in run.targets() if target.id not in done))
    return Impact(run.id, draft.changed, tuple(sorted(found, key=lambda each: each.target)), unread)


def _work(folder: Path, name: str, batch: Sequence[tuple[Target, Path]], draft: Draft) -> None:
    run, pair = Store(folder).run(name), read_pair(draft)
    spare_the_rulebook()
    for target, place in batch:
        with contextlib.suppress(Exception):  # a target without a result is one that could not be read
            if not place.exists():
                write_whole(place, pickle.dumps(impact_on(run, target, draft, pair)))


def read_pair(draft: Draft) -> tuple[Rulebook, Rulebook]:
    """The standards now, and the draft."""
    return load_rulebook(draft.now, cache=draft.cache), load_rulebook(draft.draft, cache=draft.cache)


def impact_on(run: Run, target: Target, draft: Draft, pair: tuple[Rulebook, Rulebook]) -> TargetImpact:
    """One target judged by both standards."""
    stored, snapshot = run.report(target.id), run.snapshot(target)
    scope = Scope(rules=draft.changed)
    kept = run.folder / FILE
    decisions = read_waivers(kept)[0] if kept.is_file() else ()

    questions = [Question(pair[0], scope), Question(pair[1], scope, draft.preview)]
    reports = check_all(questions, snapshot, as_of=draft.as_of, narrow=True)
    before, after = (
        report and apply_decisions(report, sort_out(decisions, each.rulebook, draft.as_of)[0])
        for each, report in zip(questions, reports, strict=True)
    )
    return TargetImpact(
        target.id,
        target.name or target.id,
        score(*_merged(stored, before, draft.changed), stored.norms),
        score(*_merged(stored, after, draft.changed), stored.norms),
        tuple(_rules(before, after, draft.changed)),
    )


def _rules(before: Report | None, after: Report | None, changed: Sequence[str]) -> Iterator[RuleImpact]:
    for rule in changed:
        was, will = _outcome(before, rule), _outcome(after, rule)
        had, has = _failed(before, rule), _failed(after, rule)
        appeared = [has[mark] for mark in has.keys() - had.keys()]
        vanished = [had[mark] for mark in had.keys() - has.keys()]
        if was is will and not appeared and not vanished:
            continue
        shown = sorted(appeared, key=_order)[:_EXAMPLES] or sorted(vanished, key=_order)[:_EXAMPLES]
        yield RuleImpact(rule, was, will, len(appeared), len(vanished), tuple(shown))


def _order(finding: Finding) -> tuple[str, str, str]:
    return finding.subject, finding.message, finding.fingerprint


def _outcome(report: Report | None, rule: str) -> Outcome | None:
    results = report.rules if report else ()
    return next((result.outcome for result in results if result.rule == rule), None)


def _failed(report: Report | None, rule: str) -> dict[str, Finding]:
    findings = report.findings if report else ()
    return {f.fingerprint: f for f in findings if f.rule == rule and f.outcome is Outcome.FAILED}


def _merged(
    stored: Report, judged: Report | None, changed: Sequence[str]
) -> tuple[tuple[RuleResult, ...], tuple[Finding, ...]]:
    """The stored results with those of the changed rules replaced."""
    kept = set(changed)
    results = tuple(result for result in stored.rules if result.rule not in kept)
    findings = tuple(finding for finding in stored.findings if finding.rule not in kept)
    if judged is None:
        return results, findings
    return (*results, *judged.rules), (*findings, *judged.findings)


def _judging(rulebook: Rulebook, as_of: date, preview: Sequence[str]) -> list[Rule]:
    norms = {name.split("@")[0] for name in preview}
    current = [rule for rule in rulebook.in_force(as_of).rules if rule.norm not in norms]
    return current + [rule for rule in rulebook.rules if f"{rule.norm}@{rule.edition}" in preview]
