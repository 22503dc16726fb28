"""Firing: which rules ever applied to anything in a run; one that never does looks like one that always holds."""

from collections.abc import Mapping

from checks.audit.store import Run
from checks.model.outcome import Outcome

_SILENT = (Outcome.INAPPLICABLE, Outcome.UNTESTED)


def firing(run: Run) -> Mapping[str, int]:
    """How many targets each judging rule applied to, by rule id; 0: it judged and never applied."""
    applied: dict[str, int] = {}
    for target in run.judged():
        for result in run.report(target).rules:
            applied[result.rule] = applied.get(result.rule, 0) + (result.outcome not in _SILENT)
    return dict(sorted(applied.items()))
