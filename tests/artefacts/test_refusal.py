"""What a firewall or a fault withholds is told apart from what a site answers."""

import pytest

from checks.artefacts.refusal import refusal
from checks.model.cause import Cause
from checks.model.exchange import Exchange, Failure


@pytest.mark.parametrize(("status", "cause"), [
    (200, None), (301, None), (404, None), (410, None), (206, None),
    (401, Cause.LOGIN), (407, Cause.LOGIN), (408, Cause.TIMEOUT), (451, Cause.FIREWALL), (403, Cause.FIREWALL), (412, Cause.FIREWALL), (429, Cause.RATE_LIMITED),
    (500, Cause.SERVER_ERROR), (503, Cause.SERVER_ERROR), (521, Cause.FIREWALL),
])  # fmt: skip
def test_statuses(status: int, cause: Cause | None) -> None:
    said = refusal(Exchange("http://a/", status=status))
    assert (said.cause if said else None) is cause


def test_a_failure_keeps_its_cause_and_words() -> None:
    said = refusal(Exchange("http://a/", failure=Failure(Cause.TIMEOUT, "15 秒内没有响应")))
    assert said is not None and (said.cause, said.zh) == (Cause.TIMEOUT, "15 秒内没有响应")


def test_a_script_shell_at_202_is_a_challenge_and_a_text_is_not() -> None:
    shell = refusal(Exchange("http://a/", status=202, body=b"<html><script>go()</script></html>"))
    assert shell is not None and shell.cause is Cause.FIREWALL
    assert refusal(Exchange("http://a/", status=202, body=b"accepted")) is None


def test_no_answer_at_all() -> None:
    said = refusal(Exchange("http://a/"))
    assert said is not None and said.cause is Cause.NOT_COLLECTED
