from datetime import UTC, date, datetime

from checks.model.context import Context
from checks.model.row import beside
from checks.model.target import Target
from checks.model.value import ABSENT
from tests.functions.calling import record


def test_other_fields_of_a_record_and_of_nothing() -> None:
    def context(artefact: object) -> Context:
        return Context(
            Target("t", "register", "t"), datetime(2026, 1, 1, tzinfo=UTC), date(2026, 1, 1), artefact
        )

    assert (
        beside(context(record(name="甲", code="")), "name") == "甲"
        and beside(context(record(code="")), "code") == ""
    )
    assert beside(context(record()), "name") is ABSENT and beside(context(None), "name") is ABSENT
    assert beside(context(object()), "name") is ABSENT
