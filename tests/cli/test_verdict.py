"""Exit codes say what a build must know."""

from dataclasses import replace
from typing import Any

import pytest

from checks.cli.exit_code import ExitCode
from checks.cli.verdict import exit_code, unread_told
from checks.model.cause import Cause
from checks.model.effect import Advice, Veto
from checks.model.finding import Finding
from checks.model.level import Level
from checks.model.outcome import Outcome
from checks.model.report import Report, Unread
from tests.reports.made import report


def made(**changes: Any) -> Report:
    values: dict[str, Any] = {"edition": "1", "outcome": Outcome.FAILED, "level": Level.SHALL, "effect": Advice(),
              "subject": "u", "message": "m", "fingerprint": "f"}  # fmt: skip
    found = Finding(rule="n/r", **{**values, **changes})
    whole = report(findings=(found,))
    return replace(whole, rules=(), coverage=replace(whole.coverage, artefacts={"page": 2}, unread=()))


@pytest.mark.parametrize(("fail_on", "level", "code"), [
    ("veto", "shall", 0), ("shall", "shall", 1), ("shall", "should", 0), ("should", "should", 1),
    ("should", "may", 0), ("may", "may", 1), ("never", "shall", 0),
])  # fmt: skip
def test_levels(fail_on: Any, level: str, code: int) -> None:
    assert exit_code([made(level=Level(level))], fail_on, "ignore") == code


def test_a_veto_reaches_every_threshold_but_never() -> None:
    vetoed = made(effect=Veto(), level=Level.MAY)
    assert [exit_code([vetoed], fail_on, "ignore") for fail_on in ("veto", "shall", "never")] == [1, 1, 0]


@pytest.mark.parametrize(("status", "code"), [
    ("open", 1), ("confirmed", 1), ("baseline", 0), ("waived", 0), ("dismissed", 0),
])  # fmt: skip
def test_only_what_is_open_or_confirmed_fails(status: Any, code: int) -> None:
    assert exit_code([made(status=status)], "shall", "ignore") == code


def test_what_could_not_be_told_does_not_fail_unless_asked() -> None:
    unsure = made(outcome=Outcome.CANT_TELL, cause=Cause.FIREWALL)
    result = replace(report().rules[0], outcome=Outcome.CANT_TELL, level=Level.SHALL)
    unsure = replace(unsure, rules=(result,))
    assert exit_code([unsure], "shall", "ignore") == ExitCode.CLEAN
    assert exit_code([unsure], "shall", "fail") == ExitCode.UNDECIDED


def test_a_target_of_which_nothing_was_read_is_no_pass() -> None:
    whole = made(outcome=Outcome.CANT_TELL)
    none = replace(whole, coverage=replace(whole.coverage, artefacts={}))
    blocked = replace(
        whole, coverage=replace(whole.coverage, artefacts={"page": 1}, unread=(Unread("u", Cause.DNS),))
    )
    assert exit_code([none], "never", "ignore") == ExitCode.UNREADABLE
    assert exit_code([blocked], "shall", "ignore") == ExitCode.UNREADABLE


def test_an_interface_that_could_not_be_read_is_no_pass() -> None:
    whole = made(outcome=Outcome.CANT_TELL)
    target = replace(whole.target, kind="interface")
    gone = (Unread("api.yaml", Cause.UNREADABLE),)
    for unread, code in ((gone, ExitCode.UNREADABLE), ((), ExitCode.CLEAN)):
        coverage = replace(whole.coverage, artefacts={"interface": 1}, unread=unread)
        assert exit_code([replace(whole, target=target, coverage=coverage)], "shall", "ignore") == code


def test_a_target_of_which_nothing_was_read_is_told_with_the_cause() -> None:
    refused = Unread("http://a/", Cause.FIREWALL, "403")
    whole = replace(report(), coverage=replace(report().coverage, artefacts={"page": 1}, unread=(refused,)))
    assert exit_code([whole], "never", "ignore") == ExitCode.UNREADABLE
    told = unread_told(whole, "http://a/", "zh")
    assert told.startswith("http://a/：没有读到可以判断的内容（被防护设备拦截）；不是内容问题")
    told = unread_told(whole, "http://a/", "en")
    assert told.startswith("http://a/: nothing of it could be read (refused by a firewall); not a fault")
    nothing = replace(whole, coverage=replace(whole.coverage, artefacts={}, unread=()), findings=())
    assert unread_told(nothing, "http://a/", "zh") == "http://a/：没有读到可以判断的内容"
    looping = replace(nothing, findings=(replace(report().findings[0], cause=Cause.REDIRECTS),))
    assert unread_told(looping, "http://a/", "zh") == "http://a/：没有读到可以判断的内容（跳转过多）"
