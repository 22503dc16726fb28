"""Our accessibility functions agree with the W3C's ACT cases."""

from pathlib import Path
from typing import Any

import pytest

from tests.functions.act import READINGS, SHIPPED, cases, outcome, page, shipped
from tests.samples import needs_samples

CASES = list(cases())


@needs_samples
@pytest.mark.parametrize(
    ("case", "file"),
    CASES,
    ids=[f"{case['ruleId']}-{case['testcaseTitle'].replace(' ', '')}" for case, _ in CASES],
)
def test_agrees(case: dict[str, Any], file: Path) -> None:
    if file.suffix != ".html":
        pytest.skip("no HTML: never a page")
    found = outcome(READINGS[case["ruleId"]], page(file.read_bytes()))
    expected = case["expected"]
    if found.value == "cantTell":
        pytest.skip("needs a browser: said so")
    assert (found.value == "failed") == (expected == "failed"), file.read_text()


@needs_samples
def test_the_shipped_rules_agree() -> None:
    """Every HTML case of every ACT rule that we read; two need a browser and say so."""
    undecided = []
    for case, file in CASES:
        if case["ruleId"] not in SHIPPED or file.suffix != ".html":
            continue
        found = shipped(case["ruleId"], page(file.read_bytes())).value
        if found == "cantTell":
            undecided.append((case["ruleId"], case["testcaseTitle"]))
        else:
            assert (found == "failed") == (case["expected"] == "failed"), (case, found)
    assert sorted(undecided) == [("6cfa84", "Passed Example 4"), ("78fd32", "Inapplicable Example 5")]
