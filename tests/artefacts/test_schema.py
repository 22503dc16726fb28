import csv

from checks.artefacts.schema import CODED_FIELDS, COMPANIONS, KEYS, PERSONAL, SCHEMAS, TITLES


def test_every_register_has_title_key_and_fields_of_its_own() -> None:
    assert set(SCHEMAS) == set(TITLES) == set(KEYS) and len(SCHEMAS) == 15
    for schema in SCHEMAS.values():
        assert set(schema.key) <= set(schema.fields)
        assert all(field.label for field in schema.fields.values())


def test_companions_take_over_fields_that_exist() -> None:
    for register, (companion, links) in COMPANIONS.items():
        assert set(links) <= set(SCHEMAS[companion].fields) and set(links.values()) <= set(
            SCHEMAS[register].fields
        )


def test_personal_fields() -> None:
    assert {"holder_name", "holder_code", "contact", "contact_phone", "contact_email"} == PERSONAL
    assert (
        SCHEMAS["e_licence"].fields["number"].personal
        and not SCHEMAS["framework_entry"].fields["number"].personal
    )
    assert "share_type" in CODED_FIELDS and "holder_name" not in CODED_FIELDS


def test_codelists_of_fields_are_shipped() -> None:
    from tests.artefacts.registers import rulebook

    named = {
        field.codelist for schema in SCHEMAS.values() for field in schema.fields.values() if field.codelist
    }
    assert named <= set(rulebook().shelf.codelists)


def test_the_file_is_sorted_by_register_as_written() -> None:
    from importlib import resources

    text = resources.files("checks.artefacts").joinpath("registers.csv").read_text("utf-8")
    rows = [(row["register"], row["field"]) for row in csv.DictReader(text.splitlines())]
    assert len(rows) == len(set(rows)) == 360
