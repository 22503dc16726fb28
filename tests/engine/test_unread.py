from dataclasses import replace

from checks.engine.unread import first_cause, unread
from checks.model.cause import Cause
from checks.model.report import Unread
from tests.reports.made import report

SLOW = Unread("http://a/", Cause.TIMEOUT, "")


def test_a_site_is_unread_without_a_page_that_could_be_read() -> None:
    one, covered = report(), report().coverage
    assert not unread(one)
    assert unread(replace(one, coverage=replace(covered, artefacts={"response": 3}, unread=())))
    assert unread(replace(one, coverage=replace(covered, artefacts={"page": 1}, unread=(SLOW,))))
    assert not unread(replace(one, coverage=replace(covered, artefacts={"page": 2}, unread=(SLOW,))))


def test_the_cause_of_what_was_not_read_stands_before_any_other() -> None:
    one, covered = report(), report().coverage
    assert first_cause(one) is Cause.TIMEOUT
    read = replace(one, coverage=replace(covered, unread=()))
    assert first_cause(read) is Cause.RENDERING
    assert first_cause(replace(read, findings=())) is None
