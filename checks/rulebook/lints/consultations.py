"""Consultations: a draft stood open long enough, and nobody who spoke went unanswered."""

from collections.abc import Iterator
from datetime import timedelta

from checks.model.norm import Edition, NormStatus
from checks.model.opinion import Consultation
from checks.rulebook.fault import Fault, Severity
from checks.rulebook.lints.bench import Bench
from checks.rulebook.nearest import nearest
from checks.rulebook.standards import File

SHORTEST = timedelta(days=30)
"""How long a draft stands open for comment at least."""


def consultations(bench: Bench) -> Iterator[Fault]:
    """At least thirty days; each opinion answered, with a reason unless adopted; clauses that exist."""
    editions = {edition.id: edition for edition in bench.rulebook.editions}
    for file in bench.standards.sound("opinions"):
        edition = editions.get(f"{file.place.norm}@{file.place.edition}")
        if edition is not None and edition.consultation is not None:
            yield from _period(file, edition.consultation)
            yield from _opinions(file, edition, edition.consultation)
    norms = {f"{file.place.norm}@{file.place.edition}": file for file in bench.standards.sound("norm")}
    written = {f"{file.place.norm}@{file.place.edition}" for file in bench.standards.of("opinions")}
    for name, edition in editions.items():
        if edition.status is NormStatus.CONSULTATION and name not in written:
            zh, en = "正在征求意见，但没有 opinions.yaml", "open for comment, but there is no opinions.yaml"
            yield norms[name].document.fault(("status",), "opinions/missing", zh, en)


def _period(file: File, consultation: Consultation) -> Iterator[Fault]:
    days = (consultation.closes - consultation.opened).days + 1
    if days < SHORTEST.days:
        zh = f"征求意见只有 {max(days, 0)} 天，至少要 {SHORTEST.days} 天"
        en = f"open for comment for {max(days, 0)} days: at least {SHORTEST.days} are needed"
        yield file.document.fault(("closes",), "opinions/too-short", zh, en)


def _opinions(file: File, edition: Edition, consultation: Consultation) -> Iterator[Fault]:
    open_ = edition.status in (NormStatus.DRAFTING, NormStatus.CONSULTATION)
    severity: Severity = "warning" if open_ else "error"
    for index, opinion in enumerate(consultation.opinions):
        steps = ("opinions", index)
        if opinion.answer is None:
            zh, en = f"{opinion.who}的意见没有答复", f"the opinion of {opinion.who} is not answered"
            yield file.document.fault(steps, "opinions/unanswered", zh, en, severity=severity)
        elif opinion.answer != "adopted" and not opinion.reason:
            zh, en = "部分采纳或不采纳要写理由 reason", "an opinion that is not adopted needs a reason"
            yield file.document.fault((*steps, "answer"), "opinions/no-reason", zh, en)
        if edition.clauses and opinion.clause not in edition.clauses:
            meant = nearest(opinion.clause, edition.clauses)
            zh, en = f"norm.yaml 没有列出条款 {opinion.clause}", f"norm.yaml lists no clause {opinion.clause}"
            yield file.document.fault((*steps, "clause"), "opinions/clause", zh, en, suggestion=meant)
        if opinion.received is not None and opinion.received < consultation.opened:
            zh, en = "收到日期早于开始征求意见之日", "received before the period began"
            yield file.document.fault((*steps, "received"), "opinions/too-early", zh, en)
