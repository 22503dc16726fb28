"""Duplicates: two rules that say the same."""

from collections.abc import Iterator

import orjson

from checks.rulebook.fault import Fault
from checks.rulebook.lints.bench import Bench
from checks.rulebook.schemas.rule import READING
from checks.rulebook.standards import File

_MEANING = [key for key in READING if key not in ("message", "sensitive")] + ["parameters"]


def duplicates(bench: Bench) -> Iterator[Fault]:
    """The same reading twice (write `uses`), or the same title twice within an edition."""
    readings: dict[bytes, File] = {}
    titles: dict[tuple[str, str, str], File] = {}
    for file in bench.standards.sound("rule"):
        value, place = file.document.value, file.place
        name = f"{place.norm}/{place.name}"
        if "uses" not in value:
            reading = orjson.dumps({key: value.get(key) for key in _MEANING}, option=orjson.OPT_SORT_KEYS)
            first = readings.setdefault(reading, file)
            other = f"{first.place.norm}/{first.place.name}"
            if first is not file and other != name:
                zh = f"与 {other} 的判定完全相同：请改写为 uses: {other}"
                en = f"judges exactly as {other} does: write uses: {other}"
                yield file.document.fault(("given",), "rule/duplicate", zh, en, key=True)
        key = (place.norm, place.edition, value["title"].strip())
        same = titles.setdefault(key, file)
        if same is not file:
            zh, en = f"标题与 {same.place.name} 相同", f"has the same title as {same.place.name}"
            yield file.document.fault(("title",), "rule/same-title", zh, en)
