"""What a page's scripts write excuses it only when it holds what was looked for."""

from dataclasses import replace

import pytest

from checks.artefacts import KINDS
from checks.engine.examples import run_examples
from checks.model.outcome import Outcome
from checks.model.rule import Rule
from tests.shipped import shipped_rulebook

RULEBOOK = shipped_rulebook()
FOLLOWING = {rule.id: rule for rule in RULEBOOK.rules if rule.on == "page" and rule.follow and not rule.uses}
HARMLESS = (
    '<script>document.write("<b></b>")</script>',
    '<script>document.write("<p>访问量 12，<a href=/counter.html>统计说明</a></p>")</script>',
)


def with_script(rule: Rule, script: str) -> Rule:
    """The rule with its failing examples only, the script added at their end."""
    examples = tuple(
        replace(each, content=each.content.replace("</body>", "") + script)
        for each in rule.examples
        if each.outcome is Outcome.FAILED and isinstance(each.content, str)
    )
    return replace(rule, examples=examples)


@pytest.mark.parametrize("script", HARMLESS)
@pytest.mark.parametrize("name", sorted(FOLLOWING))
def test_a_script_that_writes_something_else_excuses_nothing(name: str, script: str) -> None:
    rule = with_script(FOLLOWING[name], script)
    verdicts = run_examples(rule, RULEBOOK.shelf, KINDS[rule.on])
    assert [verdict.example for verdict in verdicts if verdict.outcome is not Outcome.FAILED] == []
