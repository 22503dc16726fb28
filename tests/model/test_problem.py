from checks.model.cause import Cause
from checks.model.exchange import Failure
from checks.model.problem import Unknown


def test_what_is_unknown_is_told_in_the_language() -> None:
    unknown = Unknown(Cause.TIMEOUT, "15 秒内没有响应", "no answer within 15 s")
    assert (unknown.told(), unknown.told("en")) == ("15 秒内没有响应", "no answer within 15 s")
    assert Unknown(Cause.CONFIRMATION).told("en") == ""


def test_a_failure_of_an_old_archive_is_told_by_its_cause() -> None:
    assert Failure(Cause.TLS, "TLS 握手失败").unknown().told("en") == "TLS failure (TLS 握手失败)"
