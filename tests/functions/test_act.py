"""Our accessibility functions agree with the W3C's ACT cases."""

from pathlib import Path
from typing import Any

import pytest

from tests.functions.act import READINGS, cases, outcome, page
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
