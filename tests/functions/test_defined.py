from checks.model.value import ABSENT
from tests.functions.calling import fails, holds


def test_absent_is_the_only_failure() -> None:
    assert fails("defined", ABSENT) == "缺少此项"
    assert all(holds("defined", value) for value in (None, "", 0, False, [], {}))
