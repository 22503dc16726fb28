from checks.artefacts.register import Register
from checks.model.finding import Location
from tests.artefacts.registers import HEADER, ROW, read, workbook


def register() -> Register:
    return read({"a.xlsx": workbook({"目录": [HEADER, ROW]})})[1]


def test_rows_are_placed_by_spot_and_field() -> None:
    tables = register()
    assert tables.on == "register" and tables.record == "record:a.xlsx"
    assert tables.locate({"spot": "0:2:", "field": "share_type"}) == Location(cell="目录!D2")
    assert tables.locate({"spot": "0:2:"}) == Location(cell="目录!A2")
    assert tables.locate({"spot": "0:2:", "field": "nowhere"}) == Location(cell="目录!A2")
    assert tables.locate({"spot": "7:2:"}) == Location() and tables.locate({"cell": "目录!B9"}) == Location(
        cell="目录!B9"
    )
    assert tables.locate({}) == Location() and tables.locate(None) == Location()
    tables.close()


def test_it_is_asked_like_every_table() -> None:
    tables = register()
    tables.prepare(["SELECT 1"])
    assert tables.filled("data_catalogue") and not tables.filled("department")
    (row,) = tables.select("SELECT name AS subject, 5 AS value FROM data_catalogue")
    assert [reading.value for reading in tables.read(row, "value")] == [5] and tables.excerpt(row) == ""
    assert tables.parts() == () and tables.pending() is None
    tables.close()


def test_rows_tell_the_file_they_were_read_from() -> None:
    department = "部门名称,统一社会信用代码,简称\n市民政局,11210100MB12345620,民政\n".encode()
    _, tables = read({"a.xlsx": workbook({"目录": [HEADER, ROW]}), "名录.csv": department})
    spots = tables.select(
        "SELECT spot, subject FROM department UNION ALL SELECT spot, subject FROM data_catalogue"
    )
    assert [row["record"] for row in spots] == ["record:名录.csv", "record:a.xlsx"]
    about = "SELECT NULL AS spot, unnest(['部门名录', '政务数据目录/甲', '别的']) AS subject"
    assert [row.get("record") for row in tables.select(about)] == [
        "record:名录.csv",
        "record:a.xlsx",
        None,
    ]
    (own,) = tables.select("SELECT 'x' AS record, '9:1:' AS spot")
    assert own["record"] == "x" and tables.select("SELECT '9:1:' AS spot") == [{"spot": "9:1:"}]
    tables.close()
