"""Targets: the register of targets, read strictly."""

from collections.abc import Collection, Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, Final

import jsonschema_rs

from checks.artefacts.url import canonical
from checks.model.obstacle import obstacle
from checks.model.target import Target
from checks.rulebook.document import Document, read_document
from checks.rulebook.fault import BrokenStandards, Fault
from checks.rulebook.nearest import nearest
from checks.rulebook.schemas.targets import targets_schema
from checks.rulebook.wording import faults_of

MAX_BYTES: Final = 20_000_000
_OWN: Final = frozenset(each.name for each in fields(Target)) - {"declared"}


class BrokenTargets(BrokenStandards):
    """The register of targets cannot be used; `faults` says all that is wrong with it."""

    what = ("登记表", "register of targets")
    remedy = ("没有检查任何对象", "no target was checked")


def read_targets(path: Path, profiles: Collection[str] | None = None) -> tuple[Target, ...]:
    """The targets of a file, sorted by id; locations of files become relative to it.

    `profiles` are the profiles that there are (None: any name will do). Raises `BrokenTargets` with every
    fault of the file, each at its place.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        zh, en = obstacle(error)
        raise BrokenTargets(
            [
                Fault(
                    str(path),
                    1,
                    1,
                    "targets/unreadable",
                    f"读不出文件：{zh}",
                    f"cannot be read: {en}",
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
        faults += [*_repeated(document), *_addresses(document), *_profiles(document, profiles)]
    if faults:
        raise BrokenTargets(faults)
    defaults = document.value.get("defaults", {})
    targets = [_target(_with(defaults, each), path.parent) for each in document.value["targets"]]
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


def _addresses(document: Document) -> list[Fault]:
    """Sites that no address leads to."""
    faults = []
    kind = document.value.get("defaults", {}).get("kind", "site")
    for index, each in enumerate(document.value["targets"]):
        location = each["location"]
        if each.get("kind", kind) != "site" or canonical(location) is not None:
            continue
        bare = (
            "." in location.partition("/")[0]
            and "://" not in location
            and canonical(f"http://{location}") is not None
        )
        zh = f"网站的 location 应为网址（http:// 或 https:// 开头），不是 {location}"
        en = f"the location of a site must be an http or https address, not {location}"
        meant = f"http://{location}" if bare else ""
        steps = ("targets", index, "location")
        faults.append(document.fault(steps, "targets/address", zh, en, suggestion=meant))
    return faults


def _profiles(document: Document, known: Collection[str] | None) -> list[Fault]:
    """Profiles that do not exist: rules would be chosen for nobody."""
    if known is None:
        return []
    value = document.value
    places: list[tuple[tuple[str | int, ...], Mapping[str, Any]]] = [
        (("defaults",), value.get("defaults", {}))
    ]
    places += [(("targets", index), each) for index, each in enumerate(value["targets"])]
    faults = []
    for steps, each in places:
        name = each.get("profile")
        if name is None or name in known:
            continue
        meant = nearest(name, known)
        zh = f"没有 {name} 这种站点类型" + ("" if meant else f"，可用：{'、'.join(sorted(known))}")
        en = f"there is no profile {name}" + ("" if meant else f"; known: {', '.join(sorted(known))}")
        faults.append(document.fault((*steps, "profile"), "targets/profile", zh, en, suggestion=meant))
    return faults


def _with(defaults: Mapping[str, Any], each: Mapping[str, Any]) -> dict[str, Any]:
    """A target with what the defaults say of it; a profile chooses norms for one kind, so it is for that kind only."""
    usual = defaults.get("kind", "site")
    other = each.get("kind", usual) != usual
    return {**{key: value for key, value in defaults.items() if not (other and key == "profile")}, **each}


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
