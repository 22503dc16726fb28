"""Score: veto, deduct and the pass line (国办秘函〔2019〕19号 检查指标, 说明)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from checks.model.effect import Deduct, Veto
from checks.model.finding import Finding
from checks.model.norm import Edition, Scoring
from checks.model.outcome import Outcome
from checks.model.report import Deduction, RuleResult, Score


def score(results: Sequence[RuleResult], findings: Iterable[Finding], norms: Iterable[Edition]) -> Score:
    """The verdict.

    Any failed veto: unqualified, nothing is counted further. Else points are taken off by rule, never more
    than its cap; below the pass line is unqualified. A veto that could not be decided, or nothing that was
    decided at all, leaves the target undecided. Findings that persons waived or dismissed do not count.
    """
    counted = [f for f in findings if f.outcome is Outcome.FAILED and f.status not in ("waived", "dismissed")]
    by_rule: dict[str, list[Finding]] = {}
    for finding in counted:
        by_rule.setdefault(finding.rule, []).append(finding)
    vetoes = tuple(sorted(r.rule for r in results if isinstance(r.effect, Veto) and r.rule in by_rule))
    if vetoes:
        return Score("unqualified", None, vetoes)
    scoring = next((norm.scoring for norm in norms if norm.scoring), Scoring())
    deductions = tuple(
        deduction
        for result in sorted(results, key=lambda result: result.rule)
        if isinstance(result.effect, Deduct) and result.rule in by_rule
        for deduction in [deduct(result.rule, result.effect, by_rule[result.rule])]
    )
    scored = [result for result in results if isinstance(result.effect, Veto | Deduct)]
    decided = {Outcome.PASSED, Outcome.FAILED, Outcome.INAPPLICABLE}
    if not any(result.outcome in (Outcome.PASSED, Outcome.FAILED) for result in scored):
        return Score("undecided", None)
    points = max(0.0, round(scoring.base - sum(deduction.points for deduction in deductions), 2))
    if points < scoring.pass_line:
        return Score("unqualified", points, (), deductions)
    open_veto = any(isinstance(r.effect, Veto) and r.outcome not in decided for r in scored)
    return Score("undecided" if open_veto else "qualified", points, (), deductions)


def deduct(rule: str, effect: Deduct, findings: Sequence[Finding]) -> Deduction:
    """What one rule takes off: per finding, per page with a finding, or once a site; capped."""
    times = {"finding": len(findings), "page": len({f.subject for f in findings}), "site": 1}[effect.per]
    points = effect.points * times
    return Deduction(rule, round(points if effect.cap is None else min(points, effect.cap), 2), len(findings))


def worst(counts: Mapping[Outcome, int] | Counter[Outcome]) -> Outcome:
    """The outcome that speaks for all artefacts of a rule."""
    order = (Outcome.FAILED, Outcome.CANT_TELL, Outcome.PASSED, Outcome.INAPPLICABLE)
    return next((each for each in order if counts.get(each)), Outcome.UNTESTED)
