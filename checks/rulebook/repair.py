"""Repair: mechanical edits put into files."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from checks.rulebook.document import text_of
from checks.rulebook.fault import Edit, Fault


def repaired(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; of edits that overlap the first counts."""
    done: list[str] = []
    at = 0
    for edit in sorted(set(edits)):
        if edit.start < at or edit.end > len(text):
            continue
        done += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join(done) + text[at:]


def repair_files(folder: Path, faults: Sequence[Fault]) -> list[str]:
    """Write the repairs of each file; gives the files that changed. Line ends stay; links are left alone."""
    by_path: dict[str, list[Edit]] = {}
    for fault in faults:
        if fault.edit is not None:
            by_path.setdefault(fault.path, []).append(fault.edit)
    changed = []
    for path, edits in sorted(by_path.items()):
        target = folder / path
        if target.is_symlink():  # what it leads to is not ours
            continue
        content = target.read_bytes()
        before = text_of(content)
        after = repaired(before, edits)
        if after != before:
            part = target.with_name(f".{target.name}.part")
            part.write_bytes(_like(content, after))
            part.replace(target)
            changed.append(path)
    return changed


def _like(content: bytes, text: str) -> bytes:
    return (text.replace("\n", "\r\n") if b"\r\n" in content else text).encode()
