import json
import re

import jsonschema_rs
import pytest

from checks.model.cause import Cause
from checks.model.outcome import Outcome
from checks.reports.sarif import message, render, render_all
from tests.reports.made import ALT, MARK, RULEBOOK, TAGS, finding, hostile, report
from tests.samples import SAMPLES, needs_samples

URI = re.compile(r"(?:[A-Za-z0-9._~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*")


@needs_samples
@pytest.mark.parametrize("made", [report, hostile])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_logs_are_valid(made: object, lang: str) -> None:
    schema = json.loads((SAMPLES / "suites" / "sarif-schema-2.1.0.json").read_text())
    validator = jsonschema_rs.validator_for(schema, validate_formats=True)
    log = json.loads(render(made(), RULEBOOK, lang=lang))  # type: ignore[operator]
    assert [error.message for error in validator.iter_errors(log)] == []


def test_every_result_has_a_fingerprint_and_level_none_unless_it_fails() -> None:
    log = json.loads(render(report(), RULEBOOK))
    results = log["runs"][0]["results"]
    assert all(result["partialFingerprints"]["guiju/v1"] for result in results)
    assert {(result["kind"], result["level"]) for result in results} == {
        ("fail", "error"), ("open", "none"), ("fail", "note"),
    }  # fmt: skip


def test_what_a_person_must_confirm_is_for_review() -> None:
    found = finding(MARK, outcome=Outcome.CANT_TELL, cause=Cause.CONFIRMATION, fingerprint="9" * 32)
    result = json.loads(render(report((found,)), RULEBOOK))["runs"][0]["results"][0]
    assert (result["kind"], result["level"]) == ("review", "none")


@pytest.mark.parametrize("status", ["baseline", "waived", "dismissed"])
def test_what_needs_no_work_is_suppressed_not_dropped(status: str) -> None:
    found = finding(TAGS, status=status, note="有批复", fingerprint="9" * 32)
    result = json.loads(render(report((found,)), RULEBOOK))["runs"][0]["results"][0]
    assert result["suppressions"] == [{"kind": "external", "status": "accepted", "justification": "有批复"}]


def test_rules_carry_help_and_its_address() -> None:
    driver = json.loads(render(report(), RULEBOOK))["runs"][0]["tool"]["driver"]
    described = {rule["id"]: rule for rule in driver["rules"]}[TAGS.id]
    assert described["helpUri"].startswith("https://www.gov.cn/")
    assert "怎么改" in described["help"]["text"]
    assert "<head>" not in described["help"]["markdown"]
    for result in json.loads(render(report(), RULEBOOK))["runs"][0]["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]


def test_every_address_is_a_valid_reference_without_a_foreign_scheme() -> None:
    log = json.loads(render(hostile(), RULEBOOK))
    uris = re.findall(r'"uri": "([^"]*)"', json.dumps(log))
    assert uris
    for uri in uris:
        assert URI.fullmatch(uri), uri
        assert not re.match(r"(?!https?:|file:|urn:)[A-Za-z][A-Za-z0-9+.-]*:", uri), uri


def test_a_weak_rule_is_never_an_error() -> None:
    found = finding(ALT, fingerprint="9" * 32)
    assert json.loads(render(report((found,)), RULEBOOK))["runs"][0]["results"][0]["level"] == "note"


def test_links_and_placeholders_in_messages_are_taken_apart() -> None:
    assert message("[点我](javascript:x) {0}") == "[点我] (javascript:x) {{0}}"


def test_one_run_a_report() -> None:
    assert len(json.loads(render_all((report(), report()), RULEBOOK))["runs"]) == 2
