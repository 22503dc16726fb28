from pathlib import Path

import pytest

from checks.cli import workers
from tests.rulebook.made import HOME, RULE, load


def test_processes_give_what_one_process_gives(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    more = {
        f"{HOME}/rules/r{number}.yaml": RULE.replace("页面应有标题", f"第{number}条标题").replace(
            "given: body", f"given: 'body, x{number}'"
        )
        for number in range(3)
    }
    loaded = load(tmp_path, dict(more))
    assert loaded.faults == ()
    rules = loaded.rulebook.rules
    alone = list(workers.run_rules(loaded.rulebook, tmp_path, rules, mutate=True, jobs=1))
    monkeypatch.setattr(workers, "FEW", 0)
    monkeypatch.setenv("GUIJU_CACHE", "")
    together = list(workers.run_rules(loaded.rulebook, tmp_path, rules, mutate=True, jobs=2))
    assert alone == together
    assert [len(outcome.verdicts) for outcome in together] == [4] * 4
