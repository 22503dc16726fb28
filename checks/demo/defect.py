"""Defect: what is wrong in the sample city on purpose (defects.yaml), and how it gets there."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml

from checks.demo.answer import Answer
from checks.demo.article import day
from checks.demo.city import Hosts, clean_city, pages_of

DEFECTS = Path(__file__).parent / "defects.yaml"
EVERY_PAGE = "*"


@dataclass(frozen=True, slots=True)
class Defect:
    """One planted defect: the rules that must find it, on which subjects, and why it is one.

    One defect may break several rules; `*` stands for every rule that would have judged the subject.
    `outcome` is `failed`, or `cantTell` with its `cause`; `findings` is how many findings each subject
    has; `plant` are the edits that put it there (none: another defect's edit does; `inherent`: the city
    itself has it, since what is written of its sites says so). A subject, or an edit's `at`, that ends in
    `/*` stands for every page of the host.
    """

    rules: tuple[str, ...]
    subjects: tuple[str, ...]
    why: str
    outcome: str = "failed"
    cause: str | None = None
    findings: int = 1
    inherent: bool = False
    plant: tuple[Mapping[str, Any], ...] = ()


class UnplantableError(ValueError):
    """An edit that does not fit the city: its place or its text is not there."""


def read_defects(path: Path = DEFECTS) -> tuple[Defect, ...]:
    """The written list, in its order."""
    defects = []
    for raw in yaml.safe_load(path.read_text("utf-8")):
        rules, subjects = _several(raw.pop("rule")), _several(raw.pop("subject"))
        defects.append(Defect(rules, subjects, plant=_several(raw.pop("plant", ())), **raw))
    return tuple(defects)


def _several(written: Any) -> tuple[Any, ...]:
    return tuple(written) if isinstance(written, list | tuple) else (written,)


def spread(address: str, hosts: Hosts) -> Iterator[str]:
    """The address, or every page's address if it ends in `/*`."""
    base, star, _ = address.partition("/" + EVERY_PAGE)
    if not star:
        yield address
        return
    host = urlsplit(base).netloc
    for path in pages_of(hosts[host]):
        yield f"{base}{path}"


def _rewritten(text: str, edit: Mapping[str, Any], today: date) -> str:
    """The text with what `find` (as it stands) or `match` (a pattern) names replaced by `put`, once or `every` time.

    `{ago N}` in `put` becomes the date N days before today.
    """
    pattern = edit.get("match") or re.escape(edit["find"])
    put = re.sub(r"\{ago (\d+)\}", lambda found: day(today, int(found[1])), edit["put"])
    if "match" not in edit:
        put = put.replace("\\", "\\\\")
    edited, count = re.subn(pattern, put, text, count=0 if edit.get("every") else 1, flags=re.DOTALL)
    if not count:
        raise UnplantableError(f"{edit['at']}: {pattern!r} is not there")
    return edited


def _edited(answer: Answer, edit: Mapping[str, Any], today: date) -> Answer:
    body = answer.body
    if "put" in edit:
        body = _rewritten(body.decode(answer.charset), edit, today).encode(answer.charset)
    if "body" in edit:
        body = str(edit["body"]).encode()
    if "hex" in edit:
        body = bytes.fromhex(edit["hex"])
    if "pad" in edit:
        body += b"\n<!-- " + b"." * edit["pad"] + b" -->\n"
    return replace(
        answer,
        body=body,
        status=edit.get("status", answer.status),
        mime=edit.get("mime", answer.mime),
        pause=edit.get("pause", answer.pause),
        headers=answer.headers + tuple(edit.get("headers", {}).items()),
    )


def _plant(hosts: Hosts, edit: Mapping[str, Any], today: date) -> None:
    for address in spread(edit["at"], hosts):
        parts = urlsplit(address)
        path = f"{parts.path}?{parts.query}" if parts.query else parts.path
        answers = hosts[parts.netloc]
        if "copy" in edit:
            answers[path] = answers[edit["copy"]]
        if edit.get("new"):
            answers[path] = Answer()
        if path not in answers:
            raise UnplantableError(f"{address}: no such address")
        if edit.get("gone"):
            del answers[path]
        else:
            answers[path] = _edited(answers[path], edit, today)


def planted_city(today: date, defects: tuple[Defect, ...] | None = None) -> Hosts:
    """The city with its defects: host to path to answer."""
    hosts = clean_city(today)
    for defect in read_defects() if defects is None else defects:
        for edit in defect.plant:
            _plant(hosts, edit, today)
    return hosts


def expected(defects: tuple[Defect, ...], hosts: Hosts) -> list[tuple[str, str, str, str | None]]:
    """What must be found: (rule, subject, outcome, cause), once for each finding, sorted."""
    rows = [
        (rule, address, defect.outcome, defect.cause)
        for defect in defects
        for rule in defect.rules
        for subject in defect.subjects
        for address in spread(subject, hosts)
        for _ in range(defect.findings)
    ]
    return sorted(rows, key=lambda row: (row[0], row[1], row[2], row[3] or ""))
