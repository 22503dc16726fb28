"""The compliance suite of RFC 9535 for the standard dialect."""

import json
from typing import Any

from checks.select.given import find_standard, standard_problem
from tests.samples import SAMPLES, needs_samples

pytestmark = needs_samples


def cases() -> list[dict[str, Any]]:
    path = SAMPLES / "suites" / "jsonpath-cts.json"
    return json.loads(path.read_text("utf-8"))["tests"] if path.is_file() else []


def test_the_whole_suite() -> None:
    wrong = [case["name"] for case in cases() if not _agrees(case)]
    assert (len(cases()), wrong) == (703, [])


def _agrees(case: dict[str, Any]) -> bool:
    if case.get("invalid_selector"):
        return standard_problem(case["selector"]) is not None
    values = [value for _, value in find_standard(case["selector"], case["document"])]
    return values in (case["results"] if "results" in case else [case["result"]])
