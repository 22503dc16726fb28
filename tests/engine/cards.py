"""A small artefact of cards (name to value), for judging without a page."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any

from checks.model.artefact import Artefact, Reading
from checks.model.context import Context
from checks.model.effect import Advice
from checks.model.finding import Location
from checks.model.level import Level
from checks.model.outcome import Outcome
from checks.model.problem import Unknown
from checks.model.rule import Check, Rule
from checks.model.sentence import Sentence
from checks.model.target import Target
from checks.model.value import ABSENT

TARGET = Target("t", "site", "http://www.example.gov.cn/")
CONTEXT = Context(TARGET, datetime(2026, 11, 23, tzinfo=UTC), date(2026, 11, 23))


@dataclass
class Cards:
    """`given` names a list of cards; `field` a value on a card."""

    cards: Mapping[str, Sequence[Mapping[str, Any]]]
    subject: str = "http://www.example.gov.cn/"
    record: str = "urn:record"
    on: Any = "page"
    known: Mapping[str, Any] = field(default_factory=lambda: {"status": 200, "kind": ("home", "column")})
    trouble: Unknown | None = None
    more: Sequence["Cards"] = ()
    waits: Sentence | None = None

    def facts(self) -> Mapping[str, Any]:
        return self.known

    def unreadable(self) -> Unknown | None:
        return self.trouble

    def prepare(self, givens: Collection[str]) -> None:
        pass

    def select(self, given: str) -> Sequence[Any]:
        if given == "crash":
            raise RuntimeError("boom")
        return self.cards.get(given, ())

    def read(self, thing: Any, field: str | None) -> Iterable[Reading]:
        return (Reading(thing if field is None else thing.get(field, ABSENT), thing),)

    def locate(self, at: Any) -> Location:
        return Location(line=at.get("line") if isinstance(at, Mapping) else None)

    def excerpt(self, at: Any) -> str:
        return str(at)

    def parts(self) -> Sequence[Artefact]:
        return self.more

    def pending(self) -> Sentence | None:
        return self.waits


def a_rule(*then: Any, **changes: Any) -> Rule:
    """A rule on the cards called `a`."""
    values: dict[str, Any] = {
        "id": "n/r", "norm": "n", "edition": "1.0", "title": "卡片应有名称", "clause": "1", "level": Level.SHALL,
        "verified": True, "declared_effect": Advice(), "on": "page", "given": ("a",),
        "then": then or (Check("truthy", {}, "name", "缺少名称：{value}"),), "otherwise": Outcome.FAILED,
    }  # fmt: skip
    return Rule(**{**values, **changes})
