from datetime import date, datetime

from checks.artefacts.register_tables import TABLES, has_key, key_of, row_of, stored_columns
from checks.artefacts.schema import SCHEMAS

ABOUT = ("subject", "0:1:", 1)


def cells(register: str, **values: object) -> dict[str, object]:
    schema = SCHEMAS[register]
    columns = stored_columns(schema, set(values))
    row = row_of(schema, set(values), values, lambda register, field, written: written, ABOUT)  # type: ignore[arg-type]
    return dict(zip(columns, row, strict=True))


def test_every_register_is_a_table_with_all_its_fields() -> None:
    for name, schema in SCHEMAS.items():
        assert set(schema.fields) < set(TABLES[name].columns) and "spot" in TABLES[name].columns
    assert list(TABLES) == sorted(TABLES) and "calendar" in TABLES and "register_fields" in TABLES


def test_no_field_hides_a_column_of_ours() -> None:
    for schema in SCHEMAS.values():
        ours = {"subject", "spot", "row_no"} | {f"{field}_key" for field in schema.fields if has_key(field)}
        assert not ours & set(schema.fields)


def test_names_have_keys() -> None:
    assert has_key("provider_name") and has_key("name") and not has_key("code")
    assert key_of("房地产开发企业资质核定（二级 及以下）_A") == "房地产开发企业资质核定二级及以下a"
    row = cells("data_catalogue", name=" 甲（乙） ", provider_name="（）")
    assert row["name"] == "甲(乙)" and row["name_key"] == "甲乙" and row["provider_name_key"] is None


def test_cells_by_type() -> None:
    row = cells(
        "data_catalogue", code=" 3070２１／ 1", published_on="2017年11月10日", data_updated_on=datetime(2026, 1, 5, 8),  # noqa: DTZ001
        row_count="469,585", abstract="　", tags="a\r\n\tb ", confirmed_on=date(2026, 1, 5), entry_updated_on="上周",
    )  # fmt: skip
    assert row["code"] == "307021/1" and row["published_on"] == "2017-11-10"
    assert (
        row["data_updated_on"] == "2026-01-05 08:00:00"
        and row["row_count"] == "469585"
        and row["abstract"] is None
    )
    assert (
        row["tags"] == "a\r\n\tb"
        and row["confirmed_on"] == "2026-01-05"
        and row["entry_updated_on"] == "上周"
    )
    assert row["subject"] == "subject" and row["spot"] == "0:1:" and row["row_no"] == 1
    assert cells("exchange_log", started_at="20260105 08:30")["started_at"] == "2026-01-05 08:30:00"


def test_personal_values_are_digests_that_can_be_joined() -> None:
    one, two = (
        cells("e_licence", holder_code="210112199003070014"),
        cells("e_licence", holder_code=" 210112199003070014"),
    )
    assert one["holder_code"] == two["holder_code"]
    assert "210112199003070014" not in str(one) and len(str(one["holder_code"])) == 16
