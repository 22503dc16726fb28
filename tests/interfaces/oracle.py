"""What Spectral reported on the sample documents, and what we report on the same."""

import json
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from checks.artefacts.interface import read_tree
from checks.artefacts.reference import follow_references
from checks.model.context import Context
from checks.model.target import Target
from checks.rulebook.spectral import load_ruleset
from checks.rulebook.spectral_rule import Ruleset
from checks.rulebook.spectral_run import SpectralFinding, run_ruleset
from tests.samples import SAMPLES

Defect = tuple[str, tuple[str, ...], int]
"""Code, path and severity."""

RULESETS = {"logius-adr": SAMPLES / "rulesets" / "logius-adr.yaml", "spectral-oas": "spectral:oas"}
CONTEXT = Context(Target("t", "interface", "t"), datetime(2026, 1, 1, tzinfo=UTC), date(2026, 1, 1))


@cache
def recorded(name: str) -> dict[str, list[list[Any]]]:
    """By document: code, path, severity and line of each finding."""
    loaded: dict[str, list[list[Any]]] = json.loads((SAMPLES / "oracles" / f"{name}.json").read_text("utf-8"))
    return loaded


@cache
def ruleset(name: str) -> Ruleset:
    return load_ruleset(RULESETS[name])


def documents() -> list[tuple[str, str]]:
    """Ruleset and document of each recorded run; empty without the samples."""
    if not SAMPLES.is_dir():
        return []
    return [(name, document) for name in RULESETS for document in recorded(name)]


def found(name: str, document: str) -> list[SpectralFinding]:
    """What we report on a sample document."""
    tree = read_tree((SAMPLES / document).read_bytes(), Path(document).name)
    return run_ruleset(tree, follow_references(tree), ruleset(name), CONTEXT)


def wanted(name: str, document: str) -> Counter[Defect]:
    return Counter(
        (code, tuple(map(str, path)), severity) for code, path, severity, _ in recorded(name)[document]
    )


def differences() -> Iterator[dict[str, Any]]:
    """The listed differences, each with its cause."""
    yield from yaml.safe_load((Path(__file__).parent / "differences.yaml").read_text("utf-8"))


def listed(name: str, document: str) -> Counter[Defect]:
    """What Spectral reported and we do not, as listed."""
    return Counter(
        (each["code"], tuple(map(str, each["path"])), each["severity"])
        for each in differences()
        if name in each["rulesets"] and document == each["document"]
    )
