"""Ruleset: an interface definition judged by an imported Spectral ruleset, as a report."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from checks import __version__
from checks.artefacts.interface import Interface, read_interface
from checks.engine.fingerprint import fingerprint
from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.effect import Advice
from checks.model.finding import Evidence, Finding, Location
from checks.model.level import Level
from checks.model.norm import Edition, NormStatus
from checks.model.outcome import Outcome
from checks.model.report import Coverage, Report, RuleResult, Score, Unread
from checks.model.snapshot import Snapshot
from checks.rulebook.spectral import load_ruleset
from checks.rulebook.spectral_rule import LEVELS, Ruleset
from checks.rulebook.spectral_run import SpectralFinding, run_ruleset

_ERRORS: Final = (None, "{{error}}", "{{error}}.")


def check_with_ruleset(
    snapshot: Snapshot,
    ruleset: str | Path,
    *,
    as_of: date,
    location: str | Path | None = None,
    lang: str = "zh",
) -> Report:
    """Judge a definition by a ruleset (path or built-in name); `location` is its file, for `overrides`.

    Raises `RulesetError` when the ruleset cannot be read. What cannot be translated stands in the report as
    `cantTell` findings under the rule's code.
    """
    rules = load_ruleset(ruleset, location)
    artefact = next(iter(read_interface(snapshot)))
    context = Context(snapshot.target, snapshot.captured_at, as_of, artefact)
    return report_of(
        artefact,
        rules,
        run_ruleset(artefact.tree, artefact.references, rules, context),
        snapshot,
        as_of,
        lang,
    )


def report_of(
    artefact: Interface,
    ruleset: Ruleset,
    found: Sequence[SpectralFinding],
    snapshot: Snapshot,
    as_of: date,
    lang: str,
) -> Report:
    """The findings of a ruleset in the shape of every other report."""
    edition = Edition(
        norm=ruleset.name, edition=ruleset.digest[:12], title=ruleset.name, number="", issuer="",
        status=NormStatus.IN_FORCE,
    )  # fmt: skip
    findings = [_finding(artefact, ruleset, each, edition, lang) for each in found]
    findings += [
        Finding(
            rule=each.rule,
            edition=edition.edition,
            outcome=Outcome.CANT_TELL,
            level=Level.SHALL,
            effect=Advice(),
            subject=artefact.subject,
            message=f"规则未能导入：{each.reason.zh}" if lang == "zh" else f"not imported: {each.reason.en}",
            fingerprint=fingerprint(each.rule, artefact.subject, each.reason.zh),
            cause=Cause.NOT_IMPORTED,
        )
        for each in ruleset.untranslated
        if each.judges(artefact.formats)
    ]
    results = _results(ruleset, artefact.formats, findings, edition)
    asked = sum(each.outcome is not Outcome.INAPPLICABLE for each in results)
    answered = sum(each.outcome in (Outcome.PASSED, Outcome.FAILED) for each in results)
    return Report(
        tool_version=__version__,
        rulebook_digest=ruleset.digest,
        as_of=as_of,
        profile=None,
        norms=(edition,),
        target=snapshot.target,
        captured_at=snapshot.captured_at,
        snapshot_digest=snapshot.digest,
        coverage=Coverage(
            asked,
            answered,
            answered * 1000 // asked / 10 if asked else 0.0,
            {"interface": 1},
            _unread(artefact, ruleset, lang),
        ),
        score=Score("undecided", None),
        rules=results,
        findings=tuple(_numbered(findings)),
    )


def _finding(
    artefact: Interface, ruleset: Ruleset, found: SpectralFinding, edition: Edition, lang: str
) -> Finding:
    pointer = artefact.pointer_of(found.path)
    rule = next((each for each in ruleset.rules if each.code == found.code), None)
    template = rule.message if rule else None
    plain = template in _ERRORS and not (template is None and rule is not None and rule.description)
    chinese = lang == "zh" and found.zh and (plain or found.cause is not None)
    message = found.zh if chinese else found.message
    if lang == "en" and rule is not None and rule.english and found.cause is None:
        message = rule.english
    return Finding(
        rule=found.code,
        edition=edition.edition,
        outcome=Outcome.FAILED if found.cause is None else Outcome.CANT_TELL,
        level=LEVELS[found.severity],
        effect=Advice(),
        subject=found.file or artefact.subject,
        message=message,
        fingerprint=fingerprint(
            found.code, found.file or artefact.subject, f"{pointer}|{found.mark or found.message}"
        ),
        location=Location(line=found.line, column=found.column, pointer=pointer),
        cause=found.cause,
        evidence=Evidence(artefact.record, "" if found.file else artefact.line_text(found.line)),
    )


def _unread(artefact: Interface, ruleset: Ruleset, lang: str) -> tuple[Unread, ...]:
    """The document, when no rule is for documents of its sort."""
    kinds = artefact.formats
    if any(each.judges(kinds) for each in ruleset.rules) or any(
        each.judges(kinds) for each in ruleset.untranslated
    ):
        return ()
    zh, en = "规则集里没有判定这类文档的规则", "no rule of the ruleset judges documents of this sort"
    return (Unread(artefact.subject, Cause.UNREADABLE, zh if lang == "zh" else en),)


def _results(
    ruleset: Ruleset, formats: frozenset[str], findings: Sequence[Finding], edition: Edition
) -> tuple[RuleResult, ...]:
    failed = Counter(each.rule for each in findings if each.outcome is Outcome.FAILED)
    unknown = Counter(each.rule for each in findings if each.outcome is Outcome.CANT_TELL)
    levels = {rule.code: LEVELS.get(rule.severity, Level.MAY) for rule in ruleset.rules}
    levels = {**{each.rule: each.level for each in findings}, **levels}
    idle = {rule.code for rule in ruleset.rules if not rule.judges(formats)}
    results = []
    for code in sorted(levels):
        told = Outcome.FAILED if failed[code] else Outcome.CANT_TELL if unknown[code] else Outcome.PASSED
        outcome = Outcome.INAPPLICABLE if code in idle else told
        results.append(
            RuleResult(
                code,
                edition.edition,
                1,
                levels[code],
                Advice(),
                outcome,
                passed=int(outcome is Outcome.PASSED),
                failed=int(outcome is Outcome.FAILED),
                inapplicable=int(outcome is Outcome.INAPPLICABLE),
                cant_tell=int(outcome is Outcome.CANT_TELL),
            )
        )
    return tuple(results)


def _numbered(findings: list[Finding]) -> list[Finding]:
    """Sorted as every report's; equal defects of one subject told apart."""
    from dataclasses import replace

    seen: Counter[str] = Counter()
    marked = []
    for each in findings:
        seen[each.fingerprint] += 1
        count = seen[each.fingerprint]
        mark = (
            each.fingerprint
            if count == 1
            else fingerprint(each.rule, each.subject, each.fingerprint, count - 1)
        )
        marked.append(replace(each, fingerprint=mark))
    return sorted(
        marked,
        key=lambda each: (
            each.rule, each.subject, each.location.line or 0, each.location.column or 0,
            each.location.pointer or "", each.outcome, each.message, each.fingerprint,
        ),
    )  # fmt: skip
