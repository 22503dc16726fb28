"""JUnit: the XML that every build server draws; a suite is a norm, a case a rule.

A rule that could not be judged is skipped with its cause, never passed and never failed.
"""

from collections.abc import Sequence
from itertools import groupby
from typing import Final
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from checks.model.outcome import Outcome
from checks.model.report import Report
from checks.model.rulebook import Rulebook
from checks.reports.group import Group, grouped
from checks.reports.inert import plain, xml_text
from checks.reports.place import place
from checks.reports.words import CAUSES, OUTCOMES, STATUSES, effect_key, label, norm_title, rule_title

suffix: Final = ".xml"
media_type: Final = "application/xml"
PLACES: Final = 50
"""How many findings of one rule are written out."""


def render(report: Report, rulebook: Rulebook, *, lang: str = "zh") -> str:
    """One report as `testsuites`."""
    return render_all((report,), rulebook, lang=lang)


def render_all(reports: Sequence[Report], rulebook: Rulebook, *, lang: str = "zh") -> str:
    """Several reports in one `testsuites`."""
    root = Element("testsuites", name="guiju")
    for report in reports:
        _suites(root, report, rulebook, lang)
    for key in ("tests", "failures", "skipped", "errors"):
        root.set(key, str(sum(int(suite.get(key, "0")) for suite in root)))
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"


def _suites(root: Element, report: Report, rulebook: Rulebook, lang: str) -> None:
    titles = {norm.norm: norm_title(norm, lang) for norm in report.norms}
    target = plain(report.target.name or report.target.location)
    groups = sorted(grouped(report, rulebook), key=lambda group: group.result.rule)
    for norm, members in groupby(groups, key=lambda group: group.result.rule.rpartition("/")[0]):
        suite = SubElement(root, "testsuite", name=_attribute(f"{target} · {titles.get(norm, norm)}"))
        suite.set("timestamp", f"{report.captured_at:%Y-%m-%dT%H:%M:%S}")
        suite.set("hostname", _attribute(report.target.id))
        cases = [_case(suite, group, lang) for group in members]
        suite.set("tests", str(len(cases)))
        suite.set("failures", str(cases.count("failure")))
        suite.set("skipped", str(cases.count("skipped")))
        suite.set("errors", "0")


def _case(suite: Element, group: Group, lang: str) -> str:
    result = group.result
    title = rule_title(group.rule, result.rule, lang)
    case = SubElement(suite, "testcase", name=_attribute(f"{result.rule} {title}"))
    case.set("classname", _attribute(f"{result.rule.rpartition('/')[0]}@{result.edition}"))
    if group.failed:
        failure = SubElement(case, "failure", type=f"{result.level.value}/{effect_key(result.effect)}")
        failure.set("message", _attribute(f"{title} ({len(group.failed)})"))
        failure.text = xml_text(_body(group, lang))
        return "failure"
    if result.outcome is not Outcome.PASSED and not group.closed:
        causes = sorted({finding.cause.value for finding in group.undecided if finding.cause})
        told = ("、" if lang == "zh" else ", ").join(label(CAUSES, cause, lang) for cause in causes)
        outcome = label(OUTCOMES, result.outcome.value, lang)
        told = f"→ {group.shown_under}" if group.shown_under else told
        SubElement(case, "skipped", message=_attribute(f"{outcome}: {told}" if told else outcome))
        return "skipped"
    if group.closed:
        output = SubElement(case, "system-out")
        output.text = xml_text(
            "\n".join(
                f"{label(STATUSES, each.status, lang)}: {plain(each.subject)} {plain(each.message)}"
                for each in group.closed[:PLACES]
            )
        )
    return "passed"


def _body(group: Group, lang: str) -> str:
    lines = []
    if group.rule is not None and group.rule.fix:
        lines.append(f"{'怎么改' if lang == 'zh' else 'fix'}: {plain(group.rule.fix)}")
    for finding in group.failed[:PLACES]:
        lines.append(plain(f"{finding.subject} {place(finding)}"))
        lines.append(f"  {plain(finding.message)}")
    more = len(group.failed) - PLACES
    if more > 0:
        lines.append(f"… 另有 {more} 处" if lang == "zh" else f"… {more} more")
    return "\n".join(lines)


def _attribute(text: str) -> str:
    return xml_text(plain(text))
