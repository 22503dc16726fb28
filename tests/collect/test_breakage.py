from checks.collect.breakage import broken
from checks.model.cause import Cause
from checks.model.exchange import Failure


def test_what_broke_is_told_in_both_languages() -> None:
    error = broken(Cause.LIMIT, "内存用完", "out of memory")
    assert error.failure == Failure(Cause.LIMIT, "内存用完", "out of memory")
    assert str(error) == "out of memory" and not error.again
