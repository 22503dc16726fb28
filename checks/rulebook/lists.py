"""Lists: plain values of code lists, lexicons, profiles, the framework as the model's words."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

from checks.model.rulebook import FrameworkNode, Profile
from checks.model.shelf import Codelist, Lexicon, Term


def read_codelist(name: str, value: Mapping[str, Any]) -> Codelist:
    """A code list; the value fits the schema."""
    items, synonyms = MappingProxyType(value["items"]), MappingProxyType(value.get("synonyms", {}))
    return Codelist(name, value["title"], items, synonyms, value["verified"])


def read_lexicon(name: str, value: Mapping[str, Any]) -> Lexicon:
    """A lexicon; the value fits the schema."""
    return Lexicon(name, value["title"], tuple(_term(term) for term in value["terms"]))


def read_profile(name: str, value: Mapping[str, Any]) -> Profile:
    """A profile; the value fits the schema."""
    return Profile(name, value["title"], tuple(value.get("norms", ())), value.get("en", {}).get("title", ""))


def read_framework(nodes: Sequence[Mapping[str, Any]]) -> tuple[FrameworkNode, ...]:
    """The framework's lines; the value fits the schema."""
    return tuple(
        FrameworkNode(
            node["id"],
            node["number"],
            node["title"],
            node["status"],
            node.get("norm"),
            read_framework(node.get("children", ())),
            node.get("note", ""),
        )
        for node in nodes
    )


def _term(value: Any) -> Term:
    if isinstance(value, str):
        return Term(value)
    return Term(value["text"], value.get("right"), value.get("kind"), tuple(value.get("allowed_in", ())))
