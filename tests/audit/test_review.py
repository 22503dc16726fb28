"""A run's waiver file is kept with the run and judged once all its targets are."""

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

from checks.audit.review import FILE, Review, review
from checks.audit.store import Store
from checks.model.outcome import Outcome
from checks.model.rulebook import Rulebook
from checks.model.shelf import Shelf
from tests.engine.cards import a_rule
from tests.reports.made import report

DAY = date(2026, 11, 23)
RULES = Rulebook((), (a_rule(),), Shelf())
TEXT = """waivers:
  - {rule: n/r, subject: 'http://a/*', reason: 改造中, owner: 张工, expires: 2026-12-31}
  - {rule: n/r, subject: 'http://a/*', reason: 改造中, owner: 张工, expires: 2026-01-01}
  - {rule: n/r}
"""


def test_no_file_decides_nothing(tmp_path: Path) -> None:
    run = Store(tmp_path).begin("r1", {})
    nothing = review(None, RULES, DAY)
    nothing.keep(run)
    assert nothing == Review() and nothing.conclude(run) == ()
    assert [path.name for path in run.folder.iterdir()] == ["run.json"]


def test_unused_is_told_only_when_every_target_is_judged(tmp_path: Path) -> None:
    file = tmp_path / "w.yaml"
    file.write_text(TEXT, "utf-8")
    found = review(file, RULES, DAY)
    assert (len(found.sound), {misfit.problem for misfit in found.wrong}) == (1, {"malformed", "expired"})
    targets = [{"id": name, "kind": "site", "location": "http://a/"} for name in ("a", "b")]
    run = Store(tmp_path / "store").begin("r1", {"targets": targets})
    found.keep(run)
    assert (run.folder / FILE).read_text("utf-8") == TEXT
    clean = report(findings=())
    judged = replace(clean, rules=(replace(clean.rules[0], rule="n/r", outcome=Outcome.PASSED),))
    for name, told in (("a", False), ("b", True)):
        run.write_report(replace(judged, target=replace(judged.target, id=name)))
        problems = [misfit.problem for misfit in found.conclude(run)]
        assert ("unused" in problems) is told
    assert json.loads((run.folder / "misfits.json").read_bytes())["misfits"][-1]["line"] == 2
