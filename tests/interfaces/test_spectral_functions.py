"""The recorded calls of Spectral's core functions give the recorded results, to the word."""

import json
from typing import Any

import pytest

from checks.functions import FUNCTIONS
from checks.functions.casing import Separator
from checks.model.problem import Problem
from checks.model.shelf import Shelf
from checks.model.value import ABSENT
from checks.rulebook.options import read_options
from checks.rulebook.spectral import Itself
from checks.rulebook.spectral_message import spectral_words
from tests.interfaces.oracle import CONTEXT
from tests.samples import SAMPLES, needs_samples

pytestmark = needs_samples


def calls() -> list[dict[str, Any]]:
    path = SAMPLES / "oracles" / "spectral-functions.json"
    return json.loads(path.read_text("utf-8"))["cases"] if path.is_file() else []


@pytest.mark.parametrize("name", sorted({call["fn"] for call in calls()}))
def test_recorded_calls(name: str) -> None:
    function = FUNCTIONS[name]
    wrong = []
    for call in calls():
        if call["fn"] != name:
            continue
        options = read_options(function, call["opts"] or {}, Itself())
        results = [
            {
                "path": ["x", *map(str, each.at or ())],
                "message": spectral_words(each, "x", ABSENT).replace("The value ", '"x" property '),
            }
            for each in function.build(options, Shelf())(call["value"], CONTEXT)
            if isinstance(each, Problem)
        ]
        if results != call["results"]:
            wrong.append((call, results))
    assert wrong == []


def test_nested_options_become_dataclasses() -> None:
    options = read_options(FUNCTIONS["casing"], {"type": "flat", "separator": {"char": "-"}}, Itself())
    assert options.separator == Separator("-")
