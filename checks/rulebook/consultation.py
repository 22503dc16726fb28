"""Consultation: an opinions.yaml's plain value as the model's words."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from checks.model.opinion import Consultation, Opinion
from checks.rulebook.schemas.opinions import IN_WORDS


def read_consultation(value: Mapping[str, Any]) -> Consultation:
    """The comment period with its opinions; the value fits the schema."""
    opinions = tuple(
        Opinion(
            item["who"],
            item["clause"],
            item["text"],
            date.fromisoformat(item["received"]) if "received" in item else None,
            IN_WORDS.get(item.get("answer"), item.get("answer")),
            item.get("reason", ""),
        )
        for item in value["opinions"]
    )
    return Consultation(date.fromisoformat(value["opened"]), date.fromisoformat(value["closes"]), opinions)
