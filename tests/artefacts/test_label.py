from checks.artefacts.label import Labels
from checks.model.target import Target
from tests.artefacts.registers import rulebook


def labels(**declared: object) -> Labels:
    book = rulebook()
    return Labels(book.shelf, book.mappings, Target("t", "register", "t", declared=declared))


def test_synonyms_and_booleans() -> None:
    plain = labels()
    assert plain.label("data_catalogue", "update_cycle", "每天") == "每日"
    assert plain.label("data_catalogue", "update_cycle", "经常") == "经常"
    assert (
        plain.label("data_catalogue", "extended", "1") == "是"
        and plain.label("system", "is_public", "否 ") == "否"
    )
    assert plain.label("service_item", "item_type_code", "1") == "行政许可"


def test_numbers_mean_what_the_declared_table_says() -> None:
    assert labels().label("data_catalogue", "share_type", "3") == "3"
    assert labels(code_tables="guide-2017").label("data_catalogue", "share_type", "3") == "不予共享"
    assert labels(code_tables="guide-2017").label("data_catalogue", "update_cycle", "5") == "每季度"
    assert labels(code_tables="info-catalog").label("data_catalogue", "update_cycle", "8") == "每年"
    assert labels(code_tables="import-template").label("data_catalogue", "update_cycle", "8") == "其他"
    assert labels(code_tables="guide-2017").label("data_catalogue", "open_type", "0") == "不予开放"


def test_tables_by_register_or_field() -> None:
    one = labels(code_tables={"share_type": "guide-2017"})
    assert one.label("data_catalogue", "share_type", "1") == "无条件共享"
    assert one.label("data_catalogue", "update_cycle", "1") == "1"
    nested = labels(
        code_tables={"data_catalogue": {"update_cycle": "info-catalog"}, "data_catalogue_item": "guide-2017"}
    )
    assert nested.label("data_catalogue", "update_cycle", "1") == "每季度"
    assert nested.label("data_catalogue_item", "share_type", "2") == "有条件共享"


def test_unknown_tables_translate_nothing() -> None:
    for declared in ("nowhere", {"share_type": "nowhere"}, ["x"], 5, {"share_type": 5}):
        assert labels(code_tables=declared).label("data_catalogue", "share_type", "1") == "1"
