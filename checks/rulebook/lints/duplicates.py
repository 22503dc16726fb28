"""Duplicates: two rules that say the same."""

from collections.abc import Iterator, Mapping
from typing import Any

import orjson

from checks.rulebook.fault import Fault
from checks.rulebook.lints.bench import Bench
from checks.rulebook.lints.prose import UNFINISHED
from checks.rulebook.schemas.rule import READING
from checks.rulebook.standards import File

_MEANING = [key for key in READING if key not in ("message", "sensitive")] + ["parameters"]
_TOLD = ("message", "en")


def duplicates(bench: Bench) -> Iterator[Fault]:
    """The same reading twice (write `uses`), or the same title twice within an edition."""
    readings: dict[bytes, File] = {}
    titles: dict[tuple[str, str, str], File] = {}
    for file in bench.standards.sound("rule"):
        value, place = file.document.value, file.place
        name = f"{place.norm}/{place.name}"
        if "uses" not in value:
            reading = _reading(value)
            first = readings.setdefault(reading, file)
            other = f"{first.place.norm}/{first.place.name}"
            if first is not file and other != name:
                zh = f"与 {other} 的判定完全相同：请改写为 uses: {other}"
                en = f"judges exactly as {other} does: write uses: {other}"
                yield file.document.fault(("given",), "rule/duplicate", zh, en, key=True)
        if UNFINISHED.search(value["title"]):  # told by itself
            continue
        key = (place.norm, place.edition, value["title"].strip())
        same = titles.setdefault(key, file)
        if same is not file:
            zh, en = f"标题与 {same.place.name} 相同", f"has the same title as {same.place.name}"
            yield file.document.fault(("title",), "rule/same-title", zh, en)


def _reading(value: Mapping[str, Any]) -> bytes:
    """What a rule decides, in one form: without its words, whatever the order of keys."""
    meaning = {key: value.get(key) for key in _MEANING}
    meaning["then"] = _mute(meaning.get("then"))
    return orjson.dumps(meaning, option=orjson.OPT_SORT_KEYS)


def _mute(items: Any) -> Any:
    if not isinstance(items, list):
        return items
    return [
        {
            key: _mute(part) if key in ("any", "none") else part
            for key, part in item.items()
            if key not in _TOLD
        }
        for item in items
    ]
