from checks.model.value import ABSENT
from tests.functions.calling import fails, holds


def test_what_javascript_counts_as_nothing() -> None:
    assert all(fails("truthy", value) for value in (ABSENT, None, "", 0, 0.0, float("nan"), False))
    assert all(holds("truthy", value) for value in (" ", "0", 1, True, [], {}))
