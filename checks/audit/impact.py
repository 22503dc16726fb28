"""Impact: stored archives judged by two standards, without network."""

import pickle
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from checks.audit.pool import run_all
from checks.audit.review import FILE
from checks.audit.store import Run, Store, write_whole
from checks.audit.waivers import read_waivers
from checks.engine.check import NothingToCheck, Scope, check
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
from checks.model.target import Target
from checks.rulebook.load import load_rulebook

_EXAMPLES = 3
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
    """Judge every target of the run by both standards, as far as the changed rules go."""
    targets = [target for target in run.targets() if run.done(target.id)]
    tasks = [(t.id, (store.folder, run.id, t, draft, scratch / f"{n}.impact")) for n, t in enumerate(targets)]
    places = {name: arguments[-1] for name, arguments in tasks}
    unread = [target.id for target in run.targets() if not run.done(target.id)]
    found: list[TargetImpact] = []
    for name, ending in run_all(_work, tasks if draft.changed else (), jobs):
        if ending == "done":
            found.append(pickle.loads(places[name].read_bytes()))
        else:
            unread.append(name)
    return Impact(
        run.id, draft.changed, tuple(sorted(found, key=lambda each: each.target)), tuple(sorted(unread))
    )


def _work(folder: Path, name: str, target: Target, draft: Draft, result: Path) -> None:
    run = Store(folder).run(name)
    write_whole(result, pickle.dumps(impact_on(run, target, draft)))


def impact_on(run: Run, target: Target, draft: Draft) -> TargetImpact:
    """One target judged by both standards."""
    stored, snapshot = run.report(target.id), run.snapshot(target)
    scope = Scope(rules=draft.changed)
    kept = run.folder / FILE
    decisions = read_waivers(kept)[0] if kept.is_file() else ()

    def judged(standards: Path | None, preview: Sequence[str]) -> Report | None:
        try:
            rulebook = load_rulebook(standards, cache=draft.cache)
            report = check(rulebook, snapshot, as_of=draft.as_of, scope=scope, preview=preview)
            return apply_decisions(report, sort_out(decisions, rulebook, draft.as_of)[0])
        except NothingToCheck:
            return None

    before, after = judged(draft.now, ()), judged(draft.draft, draft.preview)
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
