from checks.model.value import ABSENT
from tests.functions.calling import fails, holds


def test_the_opposite_of_truthy() -> None:
    assert all(holds("falsy", value) for value in (ABSENT, None, "", 0, False))
    assert all(fails("falsy", value) for value in (" ", 1, [], {}))
