"""Calling a function on what a browser saw: a real rendered page around a real value."""

from typing import Any

from checks.artefacts.rendered import Rendered
from checks.artefacts.rendered_form import from_example
from checks.engine.examples import example_context
from checks.functions import FUNCTIONS
from checks.model.effect import Advice
from checks.model.level import Level
from checks.model.outcome import Outcome
from checks.model.problem import Problem, Unknown
from checks.model.rule import Example, Rule
from checks.model.shelf import Shelf

RULE = Rule("a/b", "a", "1", "", "", Level.SHALL, True, Advice(), "rendered", ("html",), (), Outcome.FAILED)


def page(facts: dict[str, Any] | None = None, /, **written: Any) -> Rendered:
    """A rendered page with `html`, `facts`, `axe`, `sent`, `final_url`, `failure` as an example writes them."""
    found = from_example(Example("x", Outcome.PASSED, "rendered", written, facts=facts or {}), RULE)
    assert isinstance(found, Rendered)
    return found


def say(
    function: str, given: str, around: Rendered, options: dict[str, Any] | None = None
) -> list[Problem | Unknown]:
    """What a function says of each thing that a selector names, as the engine asks it."""
    chosen = FUNCTIONS[function]
    predicate = chosen.build(chosen.options(**(options or {})), Shelf())
    context = example_context(Example("x", Outcome.PASSED, "rendered", {}), around, "rendered")
    return [
        said
        for thing in around.select(given)
        for reading in around.read(thing, None)
        for said in predicate(reading.value, context)
    ]


def problems(said: list[Problem | Unknown]) -> list[str]:
    """The Chinese sentences, when nothing is unknown."""
    assert all(isinstance(each, Problem) and each.zh and each.en for each in said), said
    return [each.zh for each in said if isinstance(each, Problem)]


def cause(said: list[Problem | Unknown]) -> str:
    """The cause of the one thing that cannot be told."""
    (one,) = said
    assert isinstance(one, Unknown), one
    return one.cause.value
