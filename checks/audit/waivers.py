"""Waivers: the file of persons' decisions, read so that one bad entry does not spoil the others."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

import jsonschema_rs

from checks.model.decision import Decision, Misfit, Sort
from checks.model.obstacle import obstacle
from checks.rulebook.document import Document, read_document
from checks.rulebook.fault import Fault
from checks.rulebook.schemas.waivers import waivers_schema
from checks.rulebook.wording import faults_of

MAX_BYTES: Final = 5_000_000
_LISTS: Final = ("waivers", "confirmations")


def read_waivers(path: Path) -> tuple[tuple[Decision, ...], tuple[Misfit, ...]]:
    """The decisions that can be read and, for each fault of the file, a misfit at its place."""
    try:
        content = path.read_bytes()
    except OSError as error:
        zh, en = obstacle(error)
        return (), (Misfit("malformed", f"读不出文件：{zh}", f"cannot be read: {en}", str(path), 1, 1),)
    document = read_document(str(path), content, MAX_BYTES)
    faults = list(document.faults)
    broken: set[tuple[Any, ...]] = set()
    if document.value is not None:
        schema = waivers_schema()
        errors = list(jsonschema_rs.Draft7Validator(schema).iter_errors(document.value))
        broken = {tuple(error.instance_path)[:2] for error in errors}
        faults += faults_of(document, schema, errors)
    decisions = _decisions(document, broken) if () not in broken or isinstance(document.value, dict) else []
    return tuple(decisions), tuple(_malformed(fault) for fault in faults)


def _decisions(document: Document, broken: set[tuple[Any, ...]]) -> list[Decision]:
    found = []
    for name in _LISTS:
        entries = document.value.get(name) if isinstance(document.value, dict) else None
        if not isinstance(entries, list) or (name,) in broken:
            continue
        for index, entry in enumerate(entries):
            if (name, index) not in broken and isinstance(entry, dict):
                found.append(_decision(name, entry, document, (name, index)))
    return found


def _decision(name: str, entry: Mapping[str, Any], document: Document, place: tuple[str, int]) -> Decision:
    spot = document.at(place)
    sort: Sort = "waive"
    if name == "confirmations":
        sort = "confirm" if entry["decision"] == "confirmed" else "dismiss"
    expires = entry.get("expires")
    return Decision(
        sort, entry["rule"], entry["reason"], entry["owner"],
        date.fromisoformat(str(expires)) if expires is not None else None,
        entry.get("subject"), entry.get("fingerprint"), document.path, spot[2], spot[3],
    )  # fmt: skip


def _malformed(fault: Fault) -> Misfit:
    return Misfit("malformed", fault.message("zh"), fault.message("en"), fault.path, fault.line, fault.column)
