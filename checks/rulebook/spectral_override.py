"""Spectral override: what a ruleset changes for some files, or for some places in them."""

from collections.abc import Mapping
from typing import Any

from checks.rulebook.glob import matches
from checks.rulebook.spectral_merge import Source
from checks.rulebook.spectral_rule import SEVERITIES

Pointers = dict[str, dict[str, int]]
"""By rule: severity below each pointer."""


def apply_overrides(source: Source, document: str) -> tuple[Source, Pointers]:
    """The ruleset as it is for one document (its path relative to the ruleset's folder), and severities by place."""
    written = source.content.get("overrides")
    pointers: Pointers = {}
    if not isinstance(written, list):
        return source, pointers
    chosen: dict[str, Any] | None = None
    for each in written:
        if not isinstance(each, Mapping):
            continue
        whole = False
        for pattern in each.get("files") or ():
            file, _, pointer = str(pattern).partition("#")
            if not matches(document, file):
                continue
            if not _:
                whole = True
            for code, severity in (each.get("rules") or {}).items() if pointer or _ else ():
                if isinstance(severity, str | int) and severity in SEVERITIES:
                    pointers.setdefault(str(code), {})["#" + pointer] = SEVERITIES[severity]
        if whole:
            chosen = _over(chosen, {key: value for key, value in each.items() if key != "files"})
    content = {key: value for key, value in source.content.items() if key != "overrides"}
    base = Source(source.name, content)
    if chosen is None:
        return base, pointers
    merged = {**content, **chosen}
    if "aliases" in content and "aliases" in chosen:
        merged["aliases"] = {**content["aliases"], **chosen["aliases"]}
    if "rules" in content and "rules" in chosen:
        extends = merged.get("extends")
        outer = extends if isinstance(extends, list) else [] if extends is None else [extends]
        merged["extends"] = [*outer, Source(source.name + "#", content)]
        merged["rules"] = chosen["rules"]
    return Source(source.name, merged), pointers


def _over(left: dict[str, Any] | None, right: dict[str, Any]) -> dict[str, Any]:
    if left is None:
        return right
    merged = {**left, **right}
    for key in ("aliases", "rules"):
        if key in left and key in right:
            merged[key] = {**left[key], **right[key]}
    return merged
