"""Entry: a rule file's plain value as a `Rule`."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any, Final

from checks.model.artefact import On
from checks.model.effect import Advice, Deduct, Effect, Veto
from checks.model.kind import Kind
from checks.model.level import Level
from checks.model.message import fill
from checks.model.outcome import Outcome
from checks.model.rule import AnyOf, Change, Check, Item, NoneOf, Reference, Rule
from checks.rulebook.example import Examples
from checks.rulebook.layout import Place

_PROSE: Final = ("title", "why", "fix", "check_by_hand")


def read_rule(place: Place, value: Mapping[str, Any], kinds: Mapping[On, Kind]) -> Rule:
    """A rule with its own reading; the value fits the schema."""
    return Rule(
        id=f"{place.norm}/{place.name}",
        norm=place.norm,
        edition=place.edition,
        on=value["on"],
        given=_given(value["given"]),
        then=_items(value.get("then", ())),
        otherwise=Outcome(value["otherwise"]),
        where=frozen(value.get("where", {})),
        follow=value.get("follow", False),
        candidate=value.get("candidate", False),
        sensitive=value.get("sensitive", False),
        source=place.path,
        **_about(value),
        **_told(value, value["on"], kinds),
    )


def read_borrowed(place: Place, value: Mapping[str, Any], lender: Rule, kinds: Mapping[On, Kind]) -> Rule:
    """A rule that `uses` another's reading: its own words and figures over the lender's."""
    told = _told(value, lender.on, kinds)
    given = {key: told[key] for key in told if key in value}
    parameters = {**lender.parameters, **told["parameters"]}
    same = parameters == dict(lender.parameters)
    examples = told["examples"] or (lender.examples if same else ())
    return replace(
        lender,
        id=f"{place.norm}/{place.name}",
        norm=place.norm,
        edition=place.edition,
        source=place.path,
        uses=value["uses"],
        **{
            **_about(value),
            **given,
            "parameters": frozen(parameters),
            "examples": examples,
            "changes": told["changes"],
        },
    )


def in_edition(rule: Rule, edition: str) -> Rule:
    """The same rule as a later edition takes it over."""
    return replace(rule, edition=edition)


def with_figures(rule: Rule) -> Rule:
    """The same rule with its parameters written into what it tells people: `{days}` becomes 10."""
    texts: dict[str, Any] = {name: getattr(rule, name) for name in _PROSE}
    en = {key: fill(text, rule.parameters) for key, text in rule.en.items() if key in _PROSE}
    filled: dict[str, Any] = {name: fill(text, rule.parameters) for name, text in texts.items()}
    if filled == texts and en.items() <= rule.en.items():
        return rule
    return replace(rule, **filled, en=frozen({**rule.en, **en}))


def frozen(value: Any) -> Any:
    """Plain values made immutable: mappings read-only, lists tuples."""
    if isinstance(value, Mapping):
        return MappingProxyType({key: frozen(item) for key, item in value.items()})
    if isinstance(value, list | tuple):
        return tuple(frozen(item) for item in value)
    return value


def read_references(value: Any) -> tuple[Reference, ...]:
    """References as written."""
    return tuple(Reference(item["title"], item["url"]) for item in value or ())


def _about(value: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "title": value["title"],
        "clause": value["clause"],
        "level": Level(value["level"]),
        "verified": value["verified"],
        "declared_effect": _effect(value["effect"]),
    }


def _told(value: Mapping[str, Any], on: On, kinds: Mapping[On, Kind]) -> dict[str, Any]:
    return {
        "message": value.get("message"),
        "why": value.get("why", ""),
        "fix": value.get("fix", ""),
        "check_by_hand": value.get("check_by_hand", ""),
        "waivable": value.get("waivable", True),
        "parameters": frozen(value.get("parameters", {})),
        "examples": Examples(value.get("examples", ()), on, kinds),
        "references": read_references(value.get("references")),
        "changes": tuple(_change(item) for item in value.get("changes", ())),
        "en": frozen(value.get("en", {})),
    }


def _effect(value: Any) -> Effect:
    if value == "veto":
        return Veto()
    if value == "advice":
        return Advice()
    return Deduct(value["deduct"], value.get("per", "site"), value.get("cap"))


def _given(value: Any) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def _items(value: Any) -> tuple[Item, ...]:
    return tuple(_item(item) for item in value)


def _item(value: Mapping[str, Any]) -> Item:
    message, en = value.get("message"), value.get("en")
    if "any" in value:
        return AnyOf(_items(value["any"]), message, en)
    if "none" in value:
        return NoneOf(_items(value["none"]), message, en)
    return Check(value["function"], frozen(value.get("functionOptions", {})), value.get("field"), message, en)


def _change(value: Mapping[str, Any]) -> Change:
    return Change(value["revision"], date.fromisoformat(value["date"]), value["impact"], value["note"])
