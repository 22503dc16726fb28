from dataclasses import replace
from pathlib import Path

from checks.audit.firing import firing
from checks.audit.store import Store
from checks.model.outcome import Outcome
from tests.reports.made import report


def test_rules_that_never_applied_are_counted_zero(tmp_path: Path) -> None:
    run = Store(tmp_path).begin("r1", {})
    made = report()
    quiet = replace(
        made.rules[0], rule="n/quiet", outcome=Outcome.INAPPLICABLE, passed=0, failed=0, cant_tell=0
    )
    loud = replace(made.rules[0], rule="n/loud", outcome=Outcome.PASSED)
    for name in ("a", "b"):
        run.write_report(replace(made, target=replace(made.target, id=name), rules=(quiet, loud)))
    assert firing(run) == {"n/loud": 2, "n/quiet": 0}
    assert firing(Store(tmp_path).begin("r2", {})) == {}
