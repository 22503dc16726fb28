"""Targets: the register of targets, read strictly."""

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, Final

import jsonschema_rs

from checks.model.target import Target
from checks.rulebook.document import Document, read_document
from checks.rulebook.fault import BrokenStandards, Fault
from checks.rulebook.schemas.targets import targets_schema
from checks.rulebook.wording import faults_of

MAX_BYTES: Final = 20_000_000
_OWN: Final = frozenset(each.name for each in fields(Target)) - {"declared"}


def read_targets(path: Path) -> tuple[Target, ...]:
    """The targets of a file, sorted by id; locations of files become relative to it.

    Raises `BrokenStandards` with every fault of the file, each at its place.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise BrokenStandards(
            [
                Fault(
                    str(path),
                    1,
                    1,
                    "targets/unreadable",
                    f"读不出文件：{reason}",
                    f"cannot be read: {reason}",
                )
            ]
        ) from None
    document = read_document(str(path), content, MAX_BYTES)
    faults = list(document.faults)
    if not faults:
        schema = targets_schema()
        faults += faults_of(
            document, schema, jsonschema_rs.Draft7Validator(schema).iter_errors(document.value)
        )
    if not faults:
        faults += _repeated(document)
    if faults:
        raise BrokenStandards(faults)
    defaults = document.value.get("defaults", {})
    targets = [_target({**defaults, **each}, path.parent) for each in document.value["targets"]]
    return tuple(sorted(targets, key=lambda target: target.id))


def _repeated(document: Document) -> list[Fault]:
    """Ids that two targets share, also when only their case differs: they name folders."""
    seen: dict[str, int] = {}
    faults = []
    for index, each in enumerate(document.value["targets"]):
        folded = each["id"].casefold()
        if folded in seen:
            zh, en = f"编号 {each['id']} 用了两次", f"the id {each['id']} is used twice"
            faults.append(document.fault(("targets", index, "id"), "targets/repeated", zh, en))
        seen[folded] = index
    return faults


def _target(said: Mapping[str, Any], folder: Path) -> Target:
    own: dict[str, Any] = {"kind": "site"}
    declared: dict[str, object] = {}
    for key, value in said.items():
        (own if key in _OWN else declared)[key] = (
            tuple(value) if key in _OWN and isinstance(value, list) else value
        )
    if own["kind"] != "site" and "://" not in own["location"]:
        own["location"] = str(folder / own["location"])
    return Target(**own, declared=declared)
