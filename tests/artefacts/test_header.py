from itertools import islice

import pytest

from checks.artefacts.header import Layout, normal, read_labels, recognise
from checks.artefacts.register_file import read_sheets
from checks.artefacts.schema import SCHEMAS
from checks.artefacts.sheet import Row, Sheet
from tests.artefacts.registers import HEADER, rulebook
from tests.samples import SAMPLES, needs_samples

LABELS = read_labels(rulebook().mappings)


def layout(*rows: list[str | None], register: str | None = None, profile: str | None = None) -> Layout | None:
    first = [Row(number, tuple(cells)) for number, cells in enumerate(rows, 1)]
    return recognise(Sheet("a", "s", lambda: iter(first)), first, LABELS, register, profile)


def fields(*rows: list[str | None]) -> dict[int, str]:
    found = layout(*rows)
    assert found is not None
    return dict(found.columns)


def test_every_label_of_the_mappings_leads_to_a_field_of_its_register() -> None:
    for name, mapping in rulebook().mappings.items():
        for field, labels in (mapping.get("fields") or {}).items() if "register" in mapping else ():  # type: ignore[attr-defined]
            assert field in SCHEMAS[str(mapping["register"])].fields, (name, field)
            for label in labels:
                assert field in LABELS[str(mapping["register"])][normal(label)], label


def test_all_fields_have_a_label() -> None:
    for schema in SCHEMAS.values():
        known = {field for fields in LABELS[schema.name].values() for field in fields}
        assert set(schema.fields) == known


@pytest.mark.parametrize(
    "header",
    [
        "*信息资源名称",
        " 信息\n资源 名称 ",
        "信息资源名称（必填）",
        "1.信息资源名称",
        "信息资源名称：",
        "①信息资源名称",
        "信息资源名称(128字)",
        "name",
    ],
)
def test_header_variants(header: str) -> None:
    assert fields([header, "共享类型", "更新周期"])[0] == "name"


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("资源提供方代码", "provider_code"),
        ("目录发布时间", "published_on"),
        ("资源更新日期", "data_updated_on"),
        ("数据资源标签", "tags"),
        ("资源记录数", "row_count"),
        ("数据单位", "provider_name"),
        ("目录更新日期", "entry_updated_on"),
        ("数据", None),
    ],
)
def test_what_a_header_names_first_does_not_matter(header: str, field: str | None) -> None:
    assert fields(["信息资源名称", "共享类型", "更新周期", header]).get(3) == field


PORTALS = [
    ("资源名称,资源出版日期,资源分类,摘要,资源所有权单位,关键字说明,资源类型,资源记录数", 8),
    ("目录名称,开放状态,简介,所属主题,更新频率,提供单位,发布日期,更新日期", 8),
    ("数据集名称,摘要,数据标签,数据领域,首次发布日期,更新日期,更新频度,数据提供方,开放属性,联系方式", 10),
    ("名称,摘要,关键字,数据提供方,服务分类,行业分类,上架日期,更新日期,更新频率,开放方式,资源格式", 11),
    ("标题,摘要信息,发布时间,更新时间,提供单位,所属领域,数据格式", 7),
]
"""Headers that portals of other cities use, and how many fields they name."""


@pytest.mark.parametrize(("headers", "count"), PORTALS)
def test_other_portals_are_read_in_full(headers: str, count: int) -> None:
    found = fields([*headers.split(",")])
    assert len(found) == len(set(found.values())) == count


def test_width_and_brackets_do_not_matter() -> None:
    assert fields(["共享条件／不予共享依据", "目录编码（省级）", "信息资源名称"]) == {
        0: "share_condition",
        1: "local_code",
        2: "name",
    }


def test_a_header_stands_anywhere_in_the_first_ten_rows() -> None:
    found = layout(["填表说明：一、……"], [None, "基本属性", None, "共享开放信息"], list(HEADER))
    assert found is not None and found.row == 3 and len(found.columns) == 6
    assert layout(*([["说明"]] * 10), list(HEADER)) is None


def test_a_running_number_gives_way_to_a_code() -> None:
    assert fields(["序号", "体系编号", "标准号", "标准名称"]) == {1: "system_code", 2: "number", 3: "title"}
    assert fields(["序号", "标准号", "标准名称"]) == {0: "system_code", 1: "number", 2: "title"}


def test_two_level_headers() -> None:
    found = layout(
        ["信息资源名称", "信息资源提供方", None, "共享属性", None, None, "更新周期"],
        [None, "名称", "代码", "共享类型", "共享条件", "共享方式", None],
    )
    assert found is not None and found.row == 2
    assert dict(found.columns) == {
        0: "name", 1: "provider_name", 2: "provider_code", 3: "share_type", 4: "share_condition", 5: "share_mode",
        6: "update_cycle",
    }  # fmt: skip


def test_items_below_a_group() -> None:
    found = layout([*HEADER, "信息项信息", None], [None] * 6 + ["名称", "数据类型"])
    assert found is not None and dict(found.companion) == {6: "name", 7: "data_type"}


def test_fewer_than_three_known_headers_are_no_header() -> None:
    assert layout(["信息资源名称", "共享类型", "颜色"]) is None
    found = layout([*HEADER, "颜色"])
    assert found is not None and [found.headers[column] for column in found.unmapped] == ["颜色"]


def test_items_beside_their_entry() -> None:
    found = layout([*HEADER, "信息项名称", "数据类型", "共享类型"])
    assert found is not None and found.register == "data_catalogue"
    assert dict(found.companion) == {6: "name", 7: "data_type", 8: "share_type"}


def test_a_sheet_of_items_is_no_catalogue() -> None:
    found = layout(["*数据资源目录名称", "*信息项业务名称", "*数据类型", "*共享属性", "*开放属性"])
    assert found is not None and found.register == "data_catalogue_item" and not found.companion


def test_a_declared_register_and_profile_decide() -> None:
    found = layout(["名称", "状态", "编码"], ["系统名称", "系统编码", "状态"], register="system")
    assert found is not None and found.register == "system"
    shared = ["事项名称", "办结结果名称", "提供渠道", "更新周期"]
    guide, service = layout(shared), layout(shared, profile="service-data")
    assert guide is not None and dict(guide.columns)[0] == "service_item_names"
    assert service is not None and dict(service.columns)[0] == "matter_name"


@needs_samples
def test_every_header_of_the_samples_is_known() -> None:
    files = sorted((SAMPLES / "catalogues").rglob("*.*"))
    assert len(files) == 7
    for path in files:
        for sheet in read_sheets(path.name, path.read_bytes()):
            found = recognise(sheet, list(islice(sheet.rows(), 10)), LABELS)
            assert found is not None and found.unmapped == (), (path, sheet.name)
