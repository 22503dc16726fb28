from datetime import date

from checks.artefacts.record import Picked, Record, Source, subject_of
from checks.artefacts.schema import SCHEMAS
from checks.artefacts.sheet import Row, Sheet
from checks.model.artefact import Artefact, Reading
from checks.model.finding import Location
from checks.model.value import ABSENT

CATALOGUE = SCHEMAS["data_catalogue"]
SHEET = Sheet("a.xlsx", "目录", lambda: iter(()))
SOURCE = Source(
    CATALOGUE, "cascade", SHEET, {"name": 1, "share_type": 3, "contact_phone": 4}, {"name": "*目录 名称"},
    lambda register, field, written: {"每天": "每日"}.get(written, written), "record:1",
)  # fmt: skip


def record(**cells: object) -> Record:
    return Record(SOURCE, Row(12, ()), cells)  # type: ignore[arg-type]


def test_a_record_is_an_artefact() -> None:
    artefact: Artefact = record(name="甲")
    assert artefact.on == "record" and artefact.record == "record:1" and artefact.unreadable() is None
    assert artefact.parts() == () and artefact.pending() is None
    artefact.prepare(["name"])


def test_values_absent_empty_and_labelled() -> None:
    row = record(name=" ", update_cycle="每天", published_on=date(2026, 1, 5), share_condition=None)
    assert row.value("code") is ABSENT and row.value("name") == "" and row.value("share_condition") == ""
    assert row.value("update_cycle") == "每日" and row.value("published_on") == date(2026, 1, 5)


def test_facts_are_the_labels_of_coded_fields() -> None:
    assert record(name="甲", update_cycle="每天", share_type="").facts() == {
        "register": "data_catalogue", "profile": "cascade", "update_cycle": "每日", "share_type": "",
    }  # fmt: skip


def test_select() -> None:
    row = record(name="甲", code=" 3０7021/1", share_condition="无", no_share_basis="")
    assert row.select("row") == (Picked("", ""),) and row.select("name") == (Picked("name", "甲"),)
    assert row.select("no_share_basis") == () and row.select("abstract") == ()
    assert (
        row.select("cell(no_share_basis)") == (Picked("no_share_basis", ""),)
        and row.select("cell(abstract)") == ()
    )
    assert row.select("cell(no_share_basis, share_condition)") == (Picked("no_share_basis", ""),)
    assert row.select("cell(abstract, share_condition, name)") == (Picked("name", "甲"),)
    assert row.select(r"code =~ ^(\d)") == (Picked("code", "3"),) and row.select(r"code =~ ^x") == ()


def test_read() -> None:
    row = record(name="甲", status="草稿", code="")
    (thing,) = row.select("name")
    assert list(row.read(thing, None)) == [Reading("甲", "name")]
    assert list(row.read(thing, "code")) == [Reading("", "code")]
    assert list(row.read(thing, "abstract")) == [Reading(ABSENT, "name")]
    assert list(row.read(thing, "status =~ ^草稿$")) == [Reading("草稿", "status")]
    assert list(row.read(thing, "status =~ ^已发布$")) == [Reading(ABSENT, "status")]
    assert list(row.read(row.select("row")[0], None)) == [Reading("", None)]


def test_places_and_excerpts() -> None:
    row = record(name="甲 乙", contact_phone="024-12345678", abstract="")
    assert (
        row.locate("name") == Location(cell="目录!B12")
        and row.locate(Picked("share_type", "")).cell == "目录!D12"
    )
    assert row.locate(Picked("", "")).cell == row.locate("abstract").cell == "目录!A12"
    assert row.excerpt("name") == "*目录 名称：甲 乙" and row.excerpt("abstract") == "信息资源摘要：（空）"
    assert row.excerpt(Picked("", "")) == "政务数据目录/甲 乙"
    loose = Record(Source(CATALOGUE), Row(1, ()), {"name": "甲"})
    assert loose.locate("name") == Location(pointer="/name") and loose.locate(None) == Location()


def test_personal_values_are_masked() -> None:
    assert "12345678" not in record(contact_phone="024-12345678").excerpt("contact_phone")
    licence = Record(
        Source(SCHEMAS["e_licence"]),
        Row(1, ()),
        {"number": "A123456789", "holder_name": "张三丰", "identifier": "1.2.3"},
    )
    for field in ("number", "holder_name"):
        assert "A123456789" not in licence.excerpt(field) and "张三丰" not in licence.excerpt(field)
    assert "张三丰" not in licence.subject and "1.2.3" not in licence.subject


def test_subjects_name_the_row_and_never_its_number() -> None:
    assert (
        subject_of(CATALOGUE, {"name": "甲", "provider_name": "市民政局", "code": "1"})
        == "政务数据目录/甲（市民政局）"
    )
    assert subject_of(CATALOGUE, {"code": "1"}) == "政务数据目录/1"
    nameless = subject_of(CATALOGUE, {"name": "", "abstract": "x"})
    assert nameless.startswith("政务数据目录/（名称为空）#") and nameless == subject_of(
        CATALOGUE, {"name": "", "abstract": "x"}
    )
    assert nameless != subject_of(CATALOGUE, {"name": "", "abstract": "y"})
    licence = SCHEMAS["e_licence"]
    first = subject_of(licence, {"type_name": "营业执照", "identifier": "1", "status": "有效"})
    assert first == subject_of(licence, {"type_name": "营业执照", "identifier": "1", "status": "注销"})
    assert first != subject_of(licence, {"type_name": "营业执照", "identifier": "2", "status": "有效"})
