from datetime import date
from pathlib import Path

from checks.audit.ruleset import check_with_ruleset
from checks.collect.document import read_document
from checks.engine.unread import unread
from checks.model.level import Level
from checks.model.outcome import Outcome
from checks.model.report import Report
from checks.model.target import Target

DOCUMENT = "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {/a: {get: {responses: {'200': {description: d}}}}}\n"


def report(folder: Path, ruleset: str, lang: str = "zh") -> Report:
    (folder / "api.yaml").write_text(DOCUMENT)
    (folder / "r.yaml").write_text(ruleset)
    snapshot = read_document(folder / "api.yaml", Target("api", "interface", "api.yaml"))
    return check_with_ruleset(
        snapshot, folder / "r.yaml", as_of=date(2026, 1, 1), location=folder / "api.yaml", lang=lang
    )


def test_findings_carry_the_rulesets_code_and_a_pointer(tmp_path: Path) -> None:
    found = report(tmp_path, "extends: ['spectral:oas']\nrules: {info-contact: error}").findings
    by_rule = {each.rule: each for each in found}
    assert (
        by_rule["info-contact"].level,
        by_rule["info-contact"].location.pointer,
        by_rule["info-contact"].location.line,
    ) == (Level.SHALL, "/info", 2)
    assert (
        by_rule["operation-tags"].level is Level.SHOULD
        and by_rule["operation-tags"].location.pointer == "/paths/~1a/get"
    )
    assert len({each.fingerprint for each in found}) == len(found)


def test_what_was_not_imported_stands_in_the_report(tmp_path: Path) -> None:
    made = report(
        tmp_path,
        "rules: {own: {given: $, then: {function: mine}}, ok: {given: $, then: {field: openapi, function: truthy}}}",
    )
    assert [(each.rule, each.outcome) for each in made.findings] == [("own", Outcome.CANT_TELL)]
    assert {each.rule: each.outcome for each in made.rules} == {
        "own": Outcome.CANT_TELL,
        "ok": Outcome.PASSED,
    }


def test_what_judges_other_documents_is_not_missed(tmp_path: Path) -> None:
    made = report(
        tmp_path,
        "extends: [[spectral:oas, off], spectral:asyncapi]\nrules:\n  asyncapi-tags: off\n"
        "  own: {formats: [aas3], given: $, then: {function: mine}}\n"
        "  title: {given: $.info, then: {field: title, function: truthy}}",
    )
    assert made.findings == () and [each.rule for each in made.rules] == ["title"]


def test_rules_for_other_documents_did_not_pass(tmp_path: Path) -> None:
    rule = "{given: $.info, then: {field: title, function: truthy}}"
    made = report(tmp_path, f"formats: [oas2]\nrules: {{old: {rule}}}")
    assert {each.rule: each.outcome for each in made.rules}["old"] is Outcome.INAPPLICABLE
    assert unread(made) and made.coverage.unread[0].detail.startswith("规则集里没有")
    mixed = f"rules: {{old: {{formats: [oas2], {rule[1:]}, any: {rule}}}"
    assert not unread(report(tmp_path, mixed)) and report(tmp_path, mixed).coverage.percent == 100.0


def test_twice_the_same(tmp_path: Path) -> None:
    text = "extends: ['spectral:oas']"
    assert report(tmp_path, text).findings == report(tmp_path, text).findings
    english = report(
        tmp_path,
        "rules: {r: {given: $, message: '{{error}}', then: {field: x, function: truthy}}}",
        lang="en",
    )
    assert english.findings[0].message == '"x" property must be truthy'


def test_the_built_in_ruleset_speaks_english_when_asked(tmp_path: Path) -> None:
    text = "extends: ['spectral:oas']\nrules:\n  info-description: {given: $.info, message: 自己的话, then: {field: x, function: truthy}}\n"
    by_rule = {each.rule: each.message for each in report(tmp_path, text, "en").findings}
    assert by_rule["info-contact"] == "info has a contact."
    assert by_rule["info-description"] == "自己的话"
    assert all(each.isascii() for rule, each in by_rule.items() if rule != "info-description")
    assert {each.rule: each.message for each in report(tmp_path, text).findings}[
        "info-contact"
    ] == "info 应有联系人。"
