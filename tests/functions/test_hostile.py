"""No function stalls or breaks on a value that it was not made for: it says something, or nothing.

Each is called as the shipped rules call it, with their options and their examples around it.
"""

import math
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from typing import Any

import pytest

from checks.artefacts import KINDS
from checks.engine.examples import trials
from checks.functions import FUNCTIONS
from checks.model.artefact import Artefact
from checks.model.context import Context
from checks.model.problem import Problem, Unknown
from checks.model.rule import Check, Item, Rule
from checks.model.value import ABSENT
from tests.shipped import shipped_rulebook

LONG = 200_000
DEEP: Any = []
for _ in range(200):
    DEEP = [DEEP, {"a": DEEP}] if not DEEP else [DEEP]
VALUES: list[Any] = [
    ABSENT, None, "", " \n\t", "\0", "\ufeff", "\u202e\u2066", "\ud800", "=1+1", "'\"<>&", "a" * LONG, "1" * LONG,
    "(" * LONG, "，" * LONG, "第" * LONG, "1-" * LONG, "a " * LONG, "/" * LONG, "http://" + "a." * LONG, "http://[::1",
    "２０２６－０２－３０", "9999-99-99", "-0", True, False, 0, -1, 10**400, 1.5, math.nan, math.inf, [], {}, [None], [[]],
    {"a": None}, {"": ""}, list(range(10_000)), DEEP, date(1, 1, 1), date(9999, 12, 31), datetime(2026, 2, 28),  # noqa: DTZ001
    b"\xff", object(),
]  # fmt: skip
SHELF = shipped_rulebook().shelf
OTHERS: dict[str, dict[str, Any]] = {
    "alphabetical": {"keyedBy": "name"}, "casing": {"type": "camel"}, "length": {"min": 1, "max": 3},
    "oasDiscriminator": {}, "oasOpFormDataConsumeCheck": {}, "oasOpParams": {}, "oasOpSuccessResponse": {},
    "oasSchema": {"schema": {"type": "object"}}, "oasSecurityDefined": {"oasVersion": 2},
    "headerNumber": {"name": "age", "max": 3}, "icpNumber": {}, "integrity": {}, "occurrences": {"pattern": "a+", "max": 1},
    "oasExample": {"oasVersion": 3, "schemaField": "schema", "type": "media"}, "siteCode": {}, "uniquenessTags": {},
    "oasTagDefined": {}, "oasUnusedComponent": {}, "refSiblings": {}, "serverVariables": {}, "typedEnum": {},
    "unreferencedReusableObject": {"reusableObjectsLocation": "#/definitions"}, "xor": {"properties": ["a", "b"]},
}  # fmt: skip
"""Functions that no shipped rule calls."""


def checks_of(items: tuple[Item, ...]) -> Iterator[Check]:
    for item in items:
        if isinstance(item, Check):
            yield item
        else:
            yield from checks_of(item.items)


def uses() -> dict[str, tuple[Rule, Check]]:
    """Each function in the first shipped rule that calls it."""
    found: dict[str, tuple[Rule, Check]] = {}
    for rule in shipped_rulebook().rules:
        for check in checks_of(rule.then):
            found.setdefault(check.function, (rule, check))
    for name, given in OTHERS.items():
        rule, check = found["htmlShell" if name == "integrity" else "oasDocumentSchema"]
        found[name] = rule, replace(check, function=name, options=given)
    return found


USES = uses()


def options(rule: Rule, check: Check) -> dict[str, Any]:
    """The options as they are when the rule is judged: figures filled in."""
    return {
        name: rule.parameters[value[1:]] if isinstance(value, str) and value[1:] in rule.parameters else value
        for name, value in check.options.items()
    }


@pytest.mark.parametrize("name", sorted(USES))
def test_whatever_the_value_is(name: str) -> None:
    rule, check = USES[name]
    function = FUNCTIONS[name]
    predicate = function.build(function.options(**options(rule, check)), SHELF)
    with trials(rule, KINDS[rule.on]) as ready:
        around: list[tuple[Artefact, Context]] = [
            (trial.artefact, trial.context) for trial in ready if trial.artefact is not None
        ]
        assert around
        artefact, context = around[0]
        assert artefact.on == rule.on
        for value in VALUES:
            for said in predicate(value, context):
                assert isinstance(said, Problem | Unknown), (value, said)
                assert not isinstance(said, Problem) or (said.zh and said.en)


def test_every_function_is_tried() -> None:
    assert set(USES) == set(FUNCTIONS)
