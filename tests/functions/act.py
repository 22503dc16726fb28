"""The W3C's ACT cases, judged by the functions that our accessibility rules use."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from checks.artefacts.page import Page, nothing
from checks.engine.evaluate import judge
from checks.engine.plan import plan_rule
from checks.model.context import Context
from checks.model.effect import Advice
from checks.model.exchange import Exchange
from checks.model.level import Level
from checks.model.outcome import Outcome
from checks.model.rule import Check, Rule
from checks.model.shelf import Shelf
from checks.model.target import Target
from tests.samples import SAMPLES
from tests.shipped import shipped_rulebook

TARGET = Target("example", "site", "http://www.example.gov.cn/")
FIELDS = (
    "exposed(input:not([type=hidden i]):not([type=submit i]):not([type=reset i]):not([type=button i]):not([type=image i]), "
    "select, textarea)"
)

SHIPPED = {
    "23a2a8": ("image-alt", "input-image-alt"), "c487ae": ("link-name", "area-alt"), "e086e5": ("form-label",),
    "m6b1q3": ("menuitem-name",), "7d6734": ("svg-name",), "8fc3b6": ("object-alt",), "bf051a": ("lang-valid",),
    "b5c3f8": ("html-lang",), "2779a5": ("page-title",), "bc659a": ("meta-refresh",), "674b10": ("aria-role-valid",),
    "5f99a7": ("aria-attribute-defined",), "6a7281": ("aria-value-valid",), "4e8ab6": ("aria-required",),
    "6cfa84": ("aria-hidden-focus",), "46ca7f": ("decorative-not-exposed",), "akn7bn": ("frame-focus",),
    "24afc2": ("inline-spacing",), "9e45ec": ("inline-spacing",), "78fd32": ("inline-spacing",),
}  # fmt: skip
"""Which shipped rules read an ACT rule from the page as sent; the others look at the rendered page."""


@dataclass(frozen=True)
class Reading:
    """How a rule of ours reads an ACT rule; `but` are cases that cannot be decided without a browser."""

    given: tuple[str, ...]
    function: str
    options: dict[str, Any] | None = None
    field: str | None = None
    but: tuple[str, ...] = ()


READINGS = {
    "23a2a8": Reading(("exposed(img, [role=img i]:not(svg):not(svg *))",), "accessibleName"),
    "c487ae": Reading(("role(link)",), "accessibleName"),
    "e086e5": Reading(
        (
            "role(checkbox, combobox, listbox, menuitemcheckbox, menuitemradio, radio, searchbox, slider, spinbutton, switch, textbox)",
        ),
        "accessibleName",
    ),
    "m6b1q3": Reading(("role(menuitem)",), "accessibleName"),
    "7d6734": Reading(
        (
            "exposed(svg[role=img i], svg[role=graphics-document i], svg [role=graphics-symbol i], svg [role=img i])",
        ),
        "accessibleName",
    ),
    "8fc3b6": Reading(("exposed(object[data]:not([role]):not([data$='.html' i]))",), "accessibleName"),
    "bf051a": Reading(("html",), "languageTag", field="@lang"),
    "b5c3f8": Reading(("html",), "filled", field="@lang"),
    "2779a5": Reading(("html",), "filled", field="page:title"),
    "bc659a": Reading(("meta[http-equiv=refresh i]",), "metaRefresh"),
    "bisz58": Reading(("meta[http-equiv=refresh i]",), "metaRefresh", {"above": -1}),
    "674b10": Reading(("exposed([role])",), "ariaRole", field="@role"),
    "5f99a7": Reading(("[aria-*]",), "ariaAttribute", {"judge": "name"}),
    "6a7281": Reading(("[aria-*]",), "ariaAttribute", {"judge": "value"}),
    "4e8ab6": Reading(("exposed([role])",), "ariaRequired"),
    "6cfa84": Reading(("[aria-hidden=true i]",), "ariaHiddenFocus"),
    "46ca7f": Reading(("img[alt=''], [role~=none i], [role~=presentation i]",), "decoration"),
    "akn7bn": Reading(("iframe[tabindex]",), "frameFocus"),
    "24afc2": Reading(
        ("[style*='letter-spacing' i]",), "inlineSpacing", {"property": "letter-spacing", "min": 0.12}
    ),
    "9e45ec": Reading(
        ("[style*='word-spacing' i]",), "inlineSpacing", {"property": "word-spacing", "min": 0.16}
    ),
    "78fd32": Reading(
        ("[style*='line-height' i]",), "inlineSpacing", {"property": "line-height", "min": 1.5}
    ),
}


def cases() -> Iterator[tuple[dict[str, Any], Path]]:
    """Every case of the rules that we read, that is an HTML page."""
    path = SAMPLES / "act" / "testcases.json"
    for case in json.loads(path.read_text()) if path.is_file() else []:
        file = SAMPLES / "act" / case["relativePath"]
        if case["ruleId"] in READINGS:
            yield case, file


def page(markup: bytes, url: str = TARGET.location) -> Page:
    """A page as it would come over the wire."""
    return Page(
        Exchange(url, status=200, headers=(("Content-Type", "text/html"),), body=markup), nothing, TARGET
    )


def outcome(reading: Reading, artefact: Page) -> Outcome:
    """What a rule with this reading ends in."""
    check = Check(reading.function, reading.options or {}, reading.field)
    rule = Rule(
        "a/b",
        "a",
        "1",
        "",
        "",
        Level.SHALL,
        True,
        Advice(),
        "page",
        reading.given,
        (check,),
        Outcome.INAPPLICABLE,
    )
    moment = datetime(2026, 11, 23, tzinfo=UTC)
    judgement = judge(
        plan_rule(rule, Shelf()), artefact, Context(TARGET, moment, date(2026, 11, 23), artefact)
    )
    return judgement.outcome


def shipped(act_rule: str, artefact: Page) -> Outcome:
    """The worst of what the shipped rules say that read this ACT rule."""
    rulebook = shipped_rulebook()
    rules = [
        rule for rule in rulebook.rules if rule.id in {f"accessibility/{name}" for name in SHIPPED[act_rule]}
    ]
    moment = datetime(2026, 11, 23, tzinfo=UTC)
    context = Context(TARGET, moment, date(2026, 11, 23), artefact)
    outcomes = {judge(plan_rule(rule, rulebook.shelf), artefact, context).outcome for rule in rules}
    order = (Outcome.FAILED, Outcome.CANT_TELL, Outcome.PASSED, Outcome.INAPPLICABLE)
    return next(each for each in order if each in outcomes)
