from pathlib import Path

from checks.rulebook.repair import repaired
from tests.rulebook.made import RULE, RULE_PATH, load


def test_editors_are_told_the_schema(tmp_path: Path) -> None:
    for text in (RULE.split("\n", 1)[1], RULE.replace("schema/rule.json", "schema/norm.json")):
        (fault,) = load(tmp_path, {RULE_PATH: text}).faults
        assert (fault.code, fault.severity) == ("layout/schema-line", "warning")
        assert fault.edit is not None
        assert repaired(text, [fault.edit]) == RULE
