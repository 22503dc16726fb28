from checks.model.coded import is_bare_number, labels_of, split_list, yes_no
from checks.model.shelf import Codelist


def test_labels_by_code_label_and_synonym() -> None:
    labels = labels_of(
        Codelist("x", "x", {"01": "有效", "02": "Void"}, {"正常": "01", "作废": "没有这个代码"})
    )
    assert labels == {
        "正常": "有效",
        "作废": "没有这个代码",
        "01": "有效",
        "02": "Void",
        "有效": "有效",
        "void": "Void",
    }


def test_bare_numbers() -> None:
    assert (
        is_bare_number(" 5 ")
        and is_bare_number("001")
        and not is_bare_number("2026")
        and not is_bare_number("C")
    )


def test_yes_and_no() -> None:
    assert [yes_no(word) for word in ("是", "TRUE", "1", "√", "否", "0", "×", "也许", "")] == ["是"] * 4 + [
        "否"
    ] * 3 + [None] * 2


def test_lists_however_written() -> None:
    assert (
        split_list("['xls', 'api']") == ["xls", "api"]
        and split_list('["xls"]') == ["xls"]
        and split_list("('a',)") == ["a"]
    )
    assert (
        split_list("商贸\r\n\t 公共、社会;x|y/z，") == ["商贸", "公共", "社会", "x", "y", "z"]
        and split_list("[]") == []
    )
