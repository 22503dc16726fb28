"""Layout: which file of a standards folder holds what."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from checks.rulebook.fault import Fault

Sort = Literal["norm", "rule", "opinions", "framework", "codelist", "lexicon", "mapping", "profile"]

LISTS: dict[str, Sort] = {
    "codelists": "codelist",
    "lexicons": "lexicon",
    "mappings": "mapping",
    "profiles": "profile",
}
MAX_BYTES: dict[Sort, int] = {
    "codelist": 4 * 1024 * 1024,
    "framework": 512 * 1024,
    "lexicon": 16 * 1024 * 1024,
    "mapping": 2 * 1024 * 1024,
    "norm": 512 * 1024,
    "opinions": 2 * 1024 * 1024,
    "profile": 64 * 1024,
    "rule": 512 * 1024,
}
ELSEWHERE = frozenset(("rulesets", "schema"))
"""Folders beside the norms that other parts read: rulesets in Spectral's own format, generated schemas."""
_OF_EDITION: dict[str, Sort] = {"norm.yaml": "norm", "opinions.yaml": "opinions"}
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*\Z")
_EDITION = re.compile(r"[0-9]+(\.[0-9]+)*\Z")


@dataclass(frozen=True, slots=True)
class Place:
    """One file: what it holds and the ids that its path gives; `path` is relative, with slashes."""

    path: str
    sort: Sort
    name: str = ""
    norm: str = ""
    edition: str = ""

    @property
    def schema(self) -> str:
        """The file of the sort's schema, relative to this file."""
        return "../" * (self.path.count("/")) + f"schema/{self.sort}.json"


def standards_folder() -> Path:
    """The shipped standards: beside the package in a checkout, inside it in a wheel."""
    package = Path(__file__).resolve().parents[1]
    inside = package / "standards"
    return inside if inside.is_dir() else package.parent / "standards"


def list_files(folder: Path) -> tuple[list[Place], list[Fault]]:
    """All files of a standards folder in a fixed order, and faults for files that have no place in it."""
    places: list[Place] = []
    faults: list[Fault] = []
    for relative in sorted(_walk(folder), key=lambda path: path.split("/")):
        place = place_of(relative)
        if isinstance(place, Place):
            places.append(place)
        elif place is not None:
            faults.append(place)
    return places, faults


def place_of(relative: str) -> Place | Fault | None:
    """What a path holds; None for files that are none of our business (schemas, notes, hidden files)."""
    parts = relative.split("/")
    stem, _, suffix = parts[-1].rpartition(".")
    if suffix not in ("yaml", "yml") or any(part.startswith(".") for part in parts):
        return None
    if suffix == "yml":
        return _misplaced(relative, "文件名请以 .yaml 结尾", "use the suffix .yaml")
    if relative == "framework.yaml":
        return Place(relative, "framework")
    if len(parts) == 2 and parts[0] in LISTS:
        return Place(relative, LISTS[parts[0]], stem) if _NAME.match(stem) else _badly_named(relative, stem)
    if parts[0] == "norms" and len(parts) in (4, 5):
        norm, edition = parts[1], parts[2]
        if not _NAME.match(norm):
            return _badly_named(relative, norm)
        if not _EDITION.match(edition):
            return _misplaced(
                relative,
                f"版本文件夹 {edition} 应只用数字和点，例如 2019、1.0",
                f"edition folder {edition}: digits and dots only",
            )
        if len(parts) == 4 and parts[3] in _OF_EDITION:
            return Place(relative, _OF_EDITION[parts[3]], norm=norm, edition=edition)
        if len(parts) == 5 and parts[3] == "rules":
            return (
                Place(relative, "rule", stem, norm, edition)
                if _NAME.match(stem)
                else _badly_named(relative, stem)
            )
    return _misplaced(
        relative,
        "放错了位置：规则放在 norms/<规范>/<版本>/rules/，清单放在 codelists、lexicons、mappings、profiles",
        "misplaced: rules live in norms/<norm>/<edition>/rules/, lists in codelists, lexicons, mappings, profiles",
    )


def _walk(folder: Path) -> Iterator[str]:
    top = str(folder)
    for root, names, files in os.walk(top):
        names[:] = [name for name in names if not name.startswith(".") and name not in ELSEWHERE]
        below = root[len(top) :].replace(os.sep, "/").strip("/")
        yield from (f"{below}/{name}" if below else name for name in files)


def _badly_named(relative: str, name: str) -> Fault:
    return _misplaced(
        relative,
        f"名称 {name} 只能用小写字母、数字和连字符",
        f"name {name}: only lower-case letters, digits, hyphens",
    )


def _misplaced(relative: str, zh: str, en: str) -> Fault:
    return Fault(relative, 1, 1, "layout/misplaced", zh, en)
