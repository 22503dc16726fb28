from checks.model.value import ABSENT
from tests.functions.calling import fails, holds


def test_absent_is_the_only_pass() -> None:
    assert holds("undefined", ABSENT)
    assert all(fails("undefined", value) for value in (None, "", 0, False, [], {}))
