"""Folder: which standards a command works on."""

import os
from collections.abc import Sequence
from pathlib import Path

from checks.cli.refusal import unknown
from checks.model.rule import Rule
from checks.rulebook.layout import standards_folder


def authoring_folder(chosen: Path | None) -> Path:
    """The standards being written: the chosen folder, else ./standards, else the shipped ones."""
    if chosen is not None:
        return chosen
    here = Path("standards")
    return here if (here / "norms").is_dir() else standards_folder()


def shown_path(folder: Path, path: str) -> str:
    """A file of the standards as an editor opens it from here."""
    whole = Path(path) if Path(path).is_absolute() or path == str(folder) else folder / path
    relative = os.path.relpath(whole)
    return str(whole) if relative.startswith(f"..{os.sep}..") else relative


def pick_rules(rules: Sequence[Rule], norms: Sequence[str] | None, ids: Sequence[str] | None) -> list[Rule]:
    """The rules of some norms (`id` or `id@edition`) with some ids; a name that nothing has is refused."""
    for name in norms or ():
        if not any(name in (rule.norm, f"{rule.norm}@{rule.edition}") for rule in rules):
            raise unknown("规范", "norm", name, [each.norm for each in rules], "--norm")
    for name in ids or ():
        if not any(name == rule.id for rule in rules):
            raise unknown("规则", "rule", name, [each.id for each in rules], "--rule")
    return [
        rule
        for rule in rules
        if (not norms or rule.norm in norms or f"{rule.norm}@{rule.edition}" in norms)
        and (not ids or rule.id in ids)
    ]
