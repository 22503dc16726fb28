"""Histories: revisions of a rule count up, and their dates do not run back."""

import itertools
from collections.abc import Iterator
from typing import Any

from checks.rulebook.fault import Fault
from checks.rulebook.lints.bench import Bench, listed
from checks.rulebook.standards import File


def histories(file: File, bench: Bench) -> Iterator[Fault]:
    """Each revision once; the order of revisions is the order of dates."""
    changes = [
        (index, item) for index, item in enumerate(listed(file.document.value, "changes")) if _whole(item)
    ]
    seen: set[int] = set()
    for index, item in changes:
        revision = item["revision"]
        if revision in seen:
            zh, en = f"修订号 {revision} 重复", f"revision {revision} stands twice"
            yield file.document.fault(("changes", index, "revision"), "history/repeated", zh, en)
        seen.add(revision)
    ordered = sorted(changes, key=lambda pair: pair[1]["revision"])
    for (_, older), (index, newer) in itertools.pairwise(ordered):
        if newer["revision"] > older["revision"] and newer["date"] < older["date"]:
            zh, en = "修订日期早于前一次修订", "dated before the revision that it follows"
            yield file.document.fault(("changes", index, "date"), "history/backwards", zh, en)
    if seen and set(range(1, max(seen) + 1)) != seen and max(seen) < 10_000:
        zh, en = "修订号要从 1 起连续编号", "revisions count up from 1 without gaps"
        yield file.document.fault(("changes",), "history/gap", zh, en, key=True)


def _whole(item: Any) -> bool:
    if not isinstance(item, dict):
        return False
    revision, date = item.get("revision"), item.get("date")
    return isinstance(revision, int) and not isinstance(revision, bool) and isinstance(date, str)
