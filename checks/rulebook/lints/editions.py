"""Editions: dates, status, order and descent of a norm's editions agree with each other."""

import re
from collections.abc import Iterator, Mapping

from checks.model.norm import Edition, NormStatus
from checks.rulebook.fault import Fault
from checks.rulebook.lints.bench import Bench, Steps
from checks.rulebook.nearest import nearest
from checks.rulebook.schemas.pieces import EDITION, NAME, STATUSES
from checks.rulebook.standards import File

_ID = re.compile(rf"{NAME[:-1]}@{EDITION[1:]}")
_DRAFTS = (NormStatus.DRAFTING, NormStatus.CONSULTATION)
_LIVING = (NormStatus.TRIAL, NormStatus.IN_FORCE)


def editions(bench: Bench) -> Iterator[Fault]:
    """Dates that contradict the status, unknown or circular predecessors, two editions in force at once."""
    known = {edition.id: edition for edition in bench.rulebook.editions}
    files = {f"{file.place.norm}@{file.place.edition}": file for file in bench.standards.sound("norm")}
    for name, edition in known.items():
        file = files[name]
        yield from _dates(file, edition)
        yield from _descent(file, edition, known)
        yield from _removed(file, edition, bench)
        if edition.status is NormStatus.SUPERSEDED and not any(
            name in other.replaces for other in known.values()
        ):
            zh, en = (
                "状态是被代替，但没有哪个版本在 replaces 中列出它",
                "superseded, but no edition lists it in replaces",
            )
            yield file.document.fault(("status",), "edition/no-successor", zh, en, severity="warning")
    yield from _overlaps(files, known)


def homeless(bench: Bench) -> Iterator[Fault]:
    """Rules in a folder without norm.yaml."""
    folders = {(file.place.norm, file.place.edition) for file in bench.standards.of("norm")}
    seen: set[tuple[str, str]] = set()
    for file in bench.standards.of("rule"):
        folder = (file.place.norm, file.place.edition)
        if folder not in folders and folder not in seen:
            seen.add(folder)
            path = f"norms/{file.place.norm}/{file.place.edition}/norm.yaml"
            yield file.document.fault((), "edition/no-norm", f"缺少 {path}", f"{path} is missing")


def _dates(file: File, edition: Edition) -> Iterator[Fault]:
    status, label = edition.status, STATUSES[edition.status]

    def wrong(key: str, zh: str, en: str) -> Fault:
        return file.document.fault(
            (key,), "edition/dates", f"状态是{label}，{zh}", f"the status is {status}: {en}"
        )

    if status in _DRAFTS:
        for key in ("issued", "effective", "ended"):
            if getattr(edition, key) is not None:
                yield wrong(key, f"不应有 {key}", f"{key} does not belong")
        return
    if edition.effective is None:
        yield wrong("status", "要写实施日期 effective", "effective is needed")
    if status is NormStatus.IN_FORCE and edition.ended is not None:
        yield wrong("ended", "不应有终止日期 ended", "ended does not belong")
    if status not in _LIVING and edition.ended is None:
        yield wrong("status", "要写终止日期 ended", "ended is needed")
    for earlier, later in (("issued", "effective"), ("effective", "ended")):
        first, last = getattr(edition, earlier), getattr(edition, later)
        if first is not None and last is not None and (first > last or (later == "ended" and first == last)):
            zh, en = f"{later} 早于 {earlier}", f"{later} comes before {earlier}"
            yield file.document.fault((later,), "edition/dates", zh, en)


def _descent(file: File, edition: Edition, known: Mapping[str, Edition]) -> Iterator[Fault]:
    links: list[tuple[Steps, str]] = [(("replaces", i), name) for i, name in enumerate(edition.replaces)]
    if edition.extends:
        links.append((("extends",), edition.extends))
    for steps, name in links:
        if _ID.match(name) and name not in known:
            zh, en = f"没有这个版本：{name}", f"unknown edition: {name}"
            yield file.document.fault(steps, "reference/edition", zh, en, suggestion=nearest(name, known))
        elif steps == ("extends",) and name in known and known[name].norm != edition.norm:
            zh, en = f"只能沿用同一规范的版本，{name} 属于另一项规范", f"{name} belongs to another norm"
            yield file.document.fault(steps, "reference/edition", zh, en)
        elif name in known and _reaches(name, edition.id, known):
            zh, en = f"循环：{name} 又回到 {edition.id}", f"a circle: {name} leads back to {edition.id}"
            yield file.document.fault(steps, "edition/cycle", zh, en)


def _reaches(start: str, goal: str, known: Mapping[str, Edition]) -> bool:
    seen: set[str] = set()
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name == goal:
            return True
        if name in known and name not in seen:
            seen.add(name)
            edition = known[name]
            waiting.extend((*edition.replaces, *((edition.extends,) if edition.extends else ())))
    return False


def _removed(file: File, edition: Edition, bench: Bench) -> Iterator[Fault]:
    own = {
        f.place.name
        for f in bench.standards.of("rule")
        if f.place.norm == edition.norm and f.place.edition == edition.edition
    }
    before = {
        rule.id.split("/")[1]
        for rule in bench.rulebook.rules
        if f"{rule.norm}@{rule.edition}" == edition.extends
    }
    for index, name in enumerate(file.document.value.get("removed", ())):
        steps = ("removed", index)
        if name in own:
            zh, en = (
                f"{name} 既列为不再沿用，又在本版中写了规则",
                f"{name} is both removed and written in this edition",
            )
            yield file.document.fault(steps, "edition/removed", zh, en)
        elif name not in before:
            zh, en = f"被沿用的版本里没有规则 {name}", f"the extended edition has no rule {name}"
            yield file.document.fault(steps, "edition/removed", zh, en, suggestion=nearest(name, before))


def _overlaps(files: Mapping[str, File], known: Mapping[str, Edition]) -> Iterator[Fault]:
    """An edition that another living one replaces must have ended."""
    for edition in known.values():
        if edition.status not in _LIVING:
            continue
        for name in set(edition.replaces) - {edition.id}:
            old = known.get(name)
            if old is not None and old.status in _LIVING and old.ended is None:
                zh = f"{edition.id} 已代替本版：状态应为 superseded 并写 ended"
                en = f"{edition.id} replaces this edition: it should be superseded and have ended"
                yield files[name].document.fault(("status",), "edition/still-in-force", zh, en)
