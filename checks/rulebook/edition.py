"""Edition: a norm.yaml's plain value as an `Edition`."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType
from typing import Any

from checks.model.norm import Edition, Foreign, NormStatus, Scoring
from checks.rulebook.entry import read_references
from checks.rulebook.layout import Place


def read_edition(place: Place, value: Mapping[str, Any]) -> Edition:
    """One edition of a norm; the value fits the schema."""
    clauses = value.get("clauses", {})
    detailed = {number: clause for number, clause in clauses.items() if isinstance(clause, dict)}
    gists = {
        number: detailed[number]["text"] if number in detailed else clause
        for number, clause in clauses.items()
    }
    unruled = {number: _reason(clause) for number, clause in detailed.items() if "unruled" in clause}
    scoring = value.get("scoring")
    return Edition(
        norm=place.norm,
        edition=place.edition,
        title=value["title"],
        number=value["number"],
        issuer=value["issuer"],
        status=NormStatus(value["status"]),
        issued=_day(value.get("issued")),
        effective=_day(value.get("effective")),
        ended=_day(value.get("ended")),
        replaces=tuple(value.get("replaces", ())),
        extends=value.get("extends"),
        summary=value["summary"],
        note=value.get("note", ""),
        sources=read_references(value.get("sources")),
        scoring=Scoring(scoring.get("base", 100), scoring.get("pass_line", 60))
        if scoring is not None
        else None,
        history=tuple(
            (NormStatus(step["status"]), date.fromisoformat(step["date"]))
            for step in value.get("history", ())
        ),
        functions=read_foreign(value),
        clauses=MappingProxyType(gists),
        unruled=MappingProxyType(unruled),
        en=MappingProxyType(value.get("en", {})),
        source=place.path,
    )


def with_clauses(editions: Sequence[Edition]) -> list[Edition]:
    """The editions with the clauses of those they extend, as far as they do not write them anew."""
    known = {edition.id: edition for edition in editions}
    return [_with_clauses(edition, known) for edition in editions]


def _with_clauses(edition: Edition, known: Mapping[str, Edition]) -> Edition:
    clauses, unruled, seen = dict(edition.clauses), dict(edition.unruled), {edition.id}
    base = known.get(edition.extends or "")
    while base is not None and base.id not in seen:
        seen.add(base.id)
        new = {number: gist for number, gist in base.clauses.items() if number not in clauses}
        clauses = {**new, **clauses}
        unruled |= {number: reason for number, reason in base.unruled.items() if number in new}
        base = known.get(base.extends or "")
    return replace(edition, clauses=MappingProxyType(clauses), unruled=MappingProxyType(unruled))


def read_foreign(value: Mapping[str, Any]) -> tuple[Foreign, ...]:
    """The functions of installed packages that an edition declares."""
    return tuple(
        Foreign(said["package"], said["function"], said.get("version", ""))
        for said in value.get("functions", ())
    )


def _reason(clause: Mapping[str, Any]) -> str:
    note = clause.get("note")
    return f"{clause['unruled']}: {note}" if note else str(clause["unruled"])


def _day(value: str | None) -> date | None:
    return date.fromisoformat(value) if value else None
