"""Evaluate: one planned rule judges one artefact."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final, cast

from checks.engine.plan import Choice, PlannedRule, Step
from checks.model.artefact import Artefact, Reading, Tabular
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.message import show
from checks.model.outcome import Outcome
from checks.model.problem import Problem, Unknown
from checks.model.rule import AnyOf, Check, NoneOf, Rule
from checks.model.sentence import reason
from checks.model.value import ABSENT
from checks.select.sql import QueryLimit

SQL: Final = frozenset(("site", "register"))

Said = Check | AnyOf | NoneOf | None


@dataclass(frozen=True, slots=True)
class Hit:
    """One defect, or one thing that could not be decided, before it is put into words.

    `said` is the item of `then` that spoke (None: the rule itself); `row` the columns of an SQL rule's row;
    `at` where it stands, in the artefact's own terms; `artefact` the part it was seen in.
    """

    artefact: Artefact
    said: Said = None
    problem: Problem | None = None
    unknown: Unknown | None = None
    at: Any = None
    row: dict[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Judgement:
    """How one rule ended on one artefact."""

    outcome: Outcome
    hits: tuple[Hit, ...] = ()


_PASSED = Judgement(Outcome.PASSED)
_INAPPLICABLE = Judgement(Outcome.INAPPLICABLE)


def judge(planned: PlannedRule, artefact: Artefact, context: Context) -> Judgement:
    """Judge one artefact by one rule; whatever breaks ends as `cantTell` with its cause."""
    try:
        applies = planned.broken is not None or planned.where(artefact.facts())
    except Exception as error:  # as in `judge_applicable`
        return _crashed(artefact, error)
    return judge_applicable(planned, artefact, context) if applies else _INAPPLICABLE


def judge_applicable(planned: PlannedRule, artefact: Artefact, context: Context) -> Judgement:
    """As `judge`, when `where` is known to hold."""
    if planned.broken is not None:
        return _cannot(artefact, Cause.CRASHED, *planned.broken)
    try:
        if artefact.on in SQL and not _has_material(planned, artefact):
            return _INAPPLICABLE
        unreadable = artefact.unreadable()
        if unreadable is not None:
            return Judgement(Outcome.CANT_TELL, (Hit(artefact, unknown=unreadable),))
        judgement = _apply(planned, artefact, context)
        if judgement.outcome is Outcome.FAILED and planned.rule.follow:
            judgement = _follow(planned, artefact, context, judgement)
    except QueryLimit as error:
        return _cannot(artefact, Cause.LIMIT, *reason(error))
    except RecursionError:
        return _cannot(artefact, Cause.LIMIT, "嵌套过深", "nested too deep")
    except MemoryError:
        return _cannot(artefact, Cause.LIMIT, "内存不足", "not enough memory")
    except Exception as error:  # one broken rule yields one cantTell; the rest of the report stands
        return _crashed(artefact, error)
    if planned.rule.candidate and judgement.outcome is Outcome.FAILED:
        return _candidates(judgement)
    return judgement


def _cannot(artefact: Artefact, cause: Cause, zh: str = "", en: str = "") -> Judgement:
    return Judgement(Outcome.CANT_TELL, (Hit(artefact, unknown=Unknown(cause, zh, en)),))


def _crashed(artefact: Artefact, error: Exception) -> Judgement:
    return _cannot(artefact, Cause.CRASHED, *reason(error))


def _follow(planned: PlannedRule, artefact: Artefact, context: Context, as_sent: Judgement) -> Judgement:
    for part in artefact.parts():
        if _apply(planned, part, replace(context, artefact=part)).outcome is Outcome.PASSED:
            return _PASSED
    pending = artefact.pending()
    return as_sent if pending is None else _cannot(artefact, Cause.RENDERING, *pending)


def _candidates(judgement: Judgement) -> Judgement:
    waiting = Unknown(Cause.CONFIRMATION)
    hits = tuple(hit if hit.unknown else replace(hit, unknown=waiting) for hit in judgement.hits)
    return Judgement(Outcome.CANT_TELL, hits)


def _apply(planned: PlannedRule, artefact: Artefact, context: Context) -> Judgement:
    rule = planned.rule
    hits: list[Hit] = []
    selected = False
    plain, sure = planned.plain, planned.sure
    for given in rule.given:
        things = _select(artefact, given, rule)
        selected = selected or bool(things)
        for thing in things if sure is None else [thing for thing in things if not sure(thing)]:
            if plain and not isinstance(thing, Unknown):
                for test in plain:
                    for said in test.predicate(thing, context):
                        if isinstance(said, Unknown):
                            hits.append(Hit(artefact, test.check, unknown=said, at=_shown(thing, said)))
                        else:
                            hits.append(Hit(artefact, test.check, problem=said, at=_shown(thing, said)))
            elif isinstance(thing, Unknown):
                hits.append(Hit(artefact, unknown=thing))
            elif planned.steps:
                for step in planned.steps:
                    hits.extend(_judge_step(step, artefact, thing, context))
            else:
                hits.append(_row(artefact, thing))
    if not selected:
        if rule.otherwise is Outcome.FAILED:
            return Judgement(Outcome.FAILED, (Hit(artefact, problem=Problem("", "")),))
        if rule.otherwise is Outcome.CANT_TELL:
            return _cannot(artefact, Cause.NOT_COLLECTED)
        return _PASSED if rule.otherwise is Outcome.PASSED else _INAPPLICABLE
    if not hits:
        return _PASSED
    failed = any(hit.unknown is None for hit in hits)
    return Judgement(Outcome.FAILED if failed else Outcome.CANT_TELL, tuple(hits))


def _select(artefact: Artefact, given: str, rule: Rule) -> Sequence[Any]:
    if artefact.on in SQL:
        return cast(Tabular, artefact).query(given, rule.parameters)
    return artefact.select(given)


def _has_material(planned: PlannedRule, artefact: Artefact) -> bool:
    """Whether the tables that a rule on tables needs hold anything (`where: {tables, sql}`)."""
    where = planned.rule.where
    tabular = cast(Tabular, artefact)
    if not all(tabular.filled(table) for table in where.get("tables", ())):
        return False
    return "sql" not in where or bool(tabular.query(where["sql"], planned.rule.parameters))


def _row(artefact: Artefact, row: Any) -> Hit:
    if isinstance(row, dict):
        cause = row.get("cause")
        unknown = _unknown(Cause(cause), row.get("detail")) if cause else None
        return Hit(artefact, problem=None if unknown else Problem("", "", show(row.get("value"))), unknown=unknown,
                   at=row, row=row)  # fmt: skip
    return Hit(artefact, problem=Problem("", "", show(row)), at=row)


def _unknown(cause: Cause, detail: Any) -> Unknown:
    """`detail` is a sentence, `said(zh, en)`, or what others wrote."""
    if isinstance(detail, dict):
        return Unknown(cause, show(detail["zh"]), show(detail["en"]))
    return Unknown(cause, show(detail))


def _judge_step(step: Step, artefact: Artefact, thing: Any, context: Context) -> Iterator[Hit]:
    if isinstance(step, Choice):
        yield from _judge_choice(step, artefact, thing, context)
        return
    for reading in artefact.read(thing, step.check.field):
        if reading.value is ABSENT and not step.absent:
            continue
        for said in step.predicate(reading.value, context):
            if isinstance(said, Unknown):
                yield Hit(artefact, step.check, unknown=said, at=_where(thing, reading, said))
            else:
                yield Hit(artefact, step.check, problem=said, at=_where(thing, reading, said))


def _judge_choice(choice: Choice, artefact: Artefact, thing: Any, context: Context) -> Iterator[Hit]:
    """`any` holds when one step holds, `none` when no step holds; what is unknown stays unknown."""
    results: list[list[Hit]] = []
    for step in choice.steps:
        hits = list(_judge_step(step, artefact, thing, context))
        if not hits:
            if not isinstance(choice.item, AnyOf):
                yield Hit(artefact, choice.item, problem=Problem("", ""), at=thing)
            return
        results.append(hits)
    unknown = next((hit for hits in results for hit in hits if hit.unknown), None)
    if unknown:
        yield unknown
    elif isinstance(choice.item, AnyOf):
        first = results[0][0]
        yield replace(first, said=choice.item if choice.item.message else first.said)


def _where(thing: Any, reading: Reading, said: Problem | Unknown) -> Any:
    return _shown(thing if reading.at is None else reading.at, said)


def _shown(base: Any, said: Problem | Unknown) -> Any:
    """Where a problem stands: the place read, or the one that the problem names in it."""
    if said.at is None:
        return base
    if isinstance(base, tuple) and isinstance(said.at, tuple):
        return (*base, *said.at)
    return said.at
