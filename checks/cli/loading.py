"""Loading: the standards of a command, read with what was remembered of them."""

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from checks.cli.refusal import Refusal
from checks.model.rulebook import Rulebook
from checks.rulebook.fault import BrokenStandards

if TYPE_CHECKING:
    from checks.rulebook.load import Loaded


def open_rulebook(standards: Path | None) -> Rulebook:
    """The rulebook of a folder, or the shipped one; raises `BrokenStandards` with every error, as seen from here.

    A folder without norms is refused: by it nothing could ever be wrong.
    """
    from checks.rulebook.load import load_rulebook

    try:
        rulebook = load_rulebook(standards, cache=cache_folder())
        if not rulebook.editions:
            raise Refusal(
                f"{standards} 里没有规范（norms/…）",
                f"{standards} holds no norms (norms/…)",
                option="--standards",
            )
        return rulebook
    except BrokenStandards as error:
        from checks.cli.folder import shown_path
        from checks.rulebook.layout import standards_folder

        folder = standards or standards_folder()
        shown = [replace(fault, path=shown_path(folder, fault.path)) for fault in error.faults]
        raise BrokenStandards(shown) from None


def open_standards(folder: Path) -> "Loaded":
    """Whatever can be read of a folder, and all that is wrong with it."""
    from checks.rulebook.load import load_standards

    return load_standards(folder, cache=cache_folder())


def cache_folder() -> Path | None:
    """Where reading is remembered: $GUIJU_CACHE (empty: nowhere), else below the user's cache folder."""
    chosen = os.environ.get("GUIJU_CACHE")
    if chosen is not None:
        return Path(chosen) if chosen else None
    name = "LOCALAPPDATA" if sys.platform == "win32" else "XDG_CACHE_HOME"
    base = Path(os.environ.get(name) or Path.home() / ".cache")
    return base / "guiju" / "rulebook" if base.is_absolute() else None
