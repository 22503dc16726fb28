"""Examples: what a rule's examples come to, beside what they should come to."""

import contextlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import UTC, date, datetime
from typing import Any, Final

from checks.engine.evaluate import Judgement, judge
from checks.engine.plan import Plan, PlannedRule, plan_rule
from checks.engine.tally import Tally
from checks.model.artefact import Artefact, On
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.finding import Finding
from checks.model.kind import Kind
from checks.model.outcome import Outcome
from checks.model.rule import Example, Rule
from checks.model.sentence import Sentence, reason
from checks.model.shelf import Shelf
from checks.model.target import Target

MOMENT: Final = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
"""When an example was captured, unless it says otherwise (`captured_at`)."""

_URL: Final = "http://www.example.gov.cn/"
_TARGETS: Final[Mapping[On, str]] = {
    "interface": "interface",
    "wsdl": "wsdl",
    "record": "register",
    "register": "register",
}
_LISTS: Final = ("hosts", "former_hosts", "platform_hosts", "identity_hosts")


@dataclass(frozen=True, slots=True)
class Trial:
    """An example made ready: its artefact with its context, or why it could not be made."""

    example: Example
    artefact: Artefact | None
    context: Context
    trouble: Sentence | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one example of one rule ended; `findings` are as a report would show them."""

    rule: str
    edition: str
    example: str
    index: int
    expected: Outcome
    expected_findings: int | None
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    trouble: Sentence | None = None

    @property
    def _crashed(self) -> bool:
        return any(finding.cause is Cause.CRASHED for finding in self.findings)

    @property
    def holds(self) -> bool:
        """Whether the example came out as it says; a rule that crashed says nothing."""
        if self.trouble or self.outcome is not self.expected or self._crashed:
            return False
        return self.expected_findings is None or len(self.findings) == self.expected_findings


def example_context(example: Example, artefact: Artefact | None, on: On) -> Context:
    """The target and the moment that an example describes: `profile`, `declared`, `captured_at`, `as_of`."""
    declared = dict(example.facts.get("declared") or {})
    known = {field.name for field in fields(Target)} - {"id", "kind", "location", "declared"}
    told: dict[str, Any] = {name: value for name, value in declared.items() if name in known}
    told.update({name: tuple(told[name]) for name in _LISTS if isinstance(told.get(name), list | tuple)})
    rest = {name: value for name, value in declared.items() if name not in known}
    if profile := example.facts.get("profile"):
        told["profile"] = profile
    url = str(example.facts.get("url") or (artefact.subject if artefact else _URL))
    captured_at = _moment(example.facts.get("captured_at"))
    target = Target("example", _TARGETS.get(on, "site"), url, declared=rest, **told)
    return Context(target, captured_at, _day(example.facts.get("as_of"), captured_at), artefact)


@contextlib.contextmanager
def trials(rule: Rule, kind: Kind) -> Iterator[list[Trial]]:
    """All examples of a rule made ready, closed again afterwards."""
    ready = [_trial(example, rule, kind) for example in rule.examples]
    try:
        yield ready
    finally:
        for trial in ready:
            close = getattr(trial.artefact, "close", None)
            if close is not None:
                close()


def run_examples(rule: Rule, shelf: Shelf, kind: Kind, lang: str = "zh") -> list[Verdict]:
    """Judge each example of a rule as a report would; what breaks is a verdict with `trouble`."""
    planned = plan_rule(rule, shelf)
    with trials(rule, kind) as ready:
        return [run_trial(planned, trial, index, lang) for index, trial in enumerate(ready)]


def run_trial(planned: PlannedRule, trial: Trial, index: int, lang: str = "zh") -> Verdict:
    """Judge one example."""
    rule, example = planned.rule, trial.example
    outcome, trouble = Outcome.UNTESTED, trial.trouble
    findings: tuple[Finding, ...] = ()
    if trial.artefact is not None:
        judgement = judge_trial(planned, trial)
        outcome = judgement.outcome
        findings = tuple(_findings(planned, trial.artefact, judgement, lang))
        trouble = planned.broken
    return Verdict(
        rule.id,
        rule.edition,
        example.name,
        index,
        example.outcome,
        example.findings,
        outcome,
        findings,
        trouble,
    )


def judge_trial(planned: PlannedRule, trial: Trial) -> Judgement:
    """The judgement of an example that could be made."""
    assert trial.artefact is not None
    trial.artefact.prepare(planned.rule.given)
    return judge(planned, trial.artefact, trial.context)


def _trial(example: Example, rule: Rule, kind: Kind) -> Trial:
    try:
        artefact = kind.from_example(example, rule)
        return Trial(example, artefact, example_context(example, artefact, rule.on))
    except Exception as error:  # a bad example is that example's failure
        zh, en = (" ".join(each.split())[:300] for each in reason(error))
        context = Context(Target("example", "site", _URL), MOMENT, MOMENT.date())
        return Trial(example, None, context, Sentence(f"例子无法读取：{zh}", f"unreadable example: {en}"))


def _findings(planned: PlannedRule, artefact: Artefact, judgement: Judgement, lang: str) -> Sequence[Finding]:
    rule = planned.rule
    tally = Tally(Plan.of({rule.on: (planned,)}, {}, (rule,)), lang)
    tally.add(rule, artefact, judgement)
    return tally.findings()


def _moment(value: Any) -> datetime:
    if value is None:
        return MOMENT
    moment = datetime.fromisoformat(str(value))
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def _day(value: Any, captured_at: datetime) -> date:
    return date.fromisoformat(str(value)) if value else captured_at.date()
