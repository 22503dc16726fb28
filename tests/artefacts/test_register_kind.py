import pytest

from checks.artefacts.record import Record
from checks.artefacts.register import Register
from checks.artefacts.register_kind import RECORD, REGISTER
from checks.model.effect import Advice
from checks.model.level import Level
from checks.model.outcome import Outcome
from checks.model.rule import Example, Rule


def rule(on: str, given: str, **where: object) -> Rule:
    return Rule(
        id="x/y", norm="x", edition="1.0", title="t", clause="1", level=Level.SHALL, verified=True, declared_effect=Advice(),
        on=on, given=(given,), then=(), otherwise=Outcome.PASSED, where=where,  # type: ignore[arg-type]
    )  # fmt: skip


def example(content: object, **facts: object) -> Example:
    return Example("e", Outcome.PASSED, "record", content, facts=facts)


def test_a_record_is_what_the_example_says() -> None:
    made = RECORD.from_example(
        example({"share_type": 1, "published_on": ""}), rule("record", "row", profile=["cascade", "x"])
    )
    assert isinstance(made, Record) and made.schema.name == "data_catalogue"
    assert (
        made.facts()["profile"] == "cascade"
        and made.value("share_type") == "1"
        and made.value("published_on") == ""
    )
    named = RECORD.from_example(
        example({"code": "1"}, register="system", profile="open-data"), rule("record", "row")
    )
    assert (
        isinstance(named, Record)
        and named.schema.name == "system"
        and named.facts()["profile"] == "open-data"
    )
    with pytest.raises(ValueError, match="has no field nam"):
        RECORD.from_example(example({"nam": "1"}), rule("record", "row"))


def test_a_register_is_what_the_example_says() -> None:
    content = {
        "data_catalogue": [{"name": "甲（乙）", "code": ""}],
        "department": [],
        "targets": [{"host": "h"}],
    }
    made = REGISTER.from_example(
        example(content, profile="cascade"), rule("register", "SELECT 1 FROM calendar")
    )
    assert isinstance(made, Register) and made.facts() == {
        "register": ("data_catalogue", "department"),
        "profile": "cascade",
    }
    assert made.query("SELECT name_key, code, share_type FROM data_catalogue", {}) == [
        {"name_key": "甲乙", "code": None, "share_type": None}
    ]
    present = made.query(
        "SELECT field FROM register_fields WHERE register = 'data_catalogue' AND header IS NOT NULL ORDER BY 1",
        {},
    )
    assert [row["field"] for row in present] == ["code", "name"]
    assert made.query("SELECT name, entries FROM registers ORDER BY name", {})[1] == {
        "name": "department",
        "entries": 0,
    }
    assert made.query("SELECT host, kind FROM targets", {}) == [{"host": "h", "kind": None}] and made.filled(
        "calendar"
    )
    made.close()
    with pytest.raises(ValueError, match="there is no table pages"):
        REGISTER.from_example(example({"pages": []}), rule("register", "SELECT 1"))


def test_selectors_are_checked() -> None:
    assert (
        RECORD.check_given("cell(name)") is None and RECORD.check_given("nam") and RECORD.check_field("row")
    )
    assert (
        REGISTER.check_given(
            "SELECT name FROM data_catalogue WHERE len($list) > 0 AND $captured_at IS NOT NULL"
        )
        is None
    )
    assert "nam" in str(REGISTER.check_given("SELECT nam FROM data_catalogue"))
    assert REGISTER.check_given("DROP TABLE data_catalogue") and REGISTER.check_given(
        "SELECT * FROM '/etc/passwd'"
    )
    assert REGISTER.check_field("value") is None and REGISTER.check_field("a b")


def test_facts_are_described() -> None:
    assert all(RECORD.facts.values()) and "update_cycle" in RECORD.facts and "holder_name" not in RECORD.facts
    assert RECORD.forms == ("record",) and REGISTER.forms == ("tables",)
