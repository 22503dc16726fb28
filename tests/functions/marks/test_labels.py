import pytest

from checks.functions.marks.labels import label_of, number_of, read_labels, value_of
from tests.functions.pages import page


def test_where_labels_stand() -> None:
    artefact = page(
        "<table><tr><th>事项名称<td>许可<tr><td colspan=2>办理流程</table><dl><dt>收费</dt><dd>不收费</dd></dl><h3>一、申请条件</h3><p>有场所</p><p>2. 联系方式：12345</p><p>【材料】表</p>"
    )
    pairs = read_labels(artefact.css("body")[0], artefact)
    for names, value in (
        (["事项名称"], "许可"),
        (["收费"], "不收费"),
        (["申请条件"], "有场所"),
        (["联系方式"], "12345"),
        (["材料"], "表"),
        (["没有", "事项 名称"], "许可"),
        (["没有"], None),
    ):
        assert value_of(pairs, names) == value


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("一、事项名称", "事项名称"),
        ("（二）设定依据：", "设定依据"),
        ("1.收费标准(元)", "收费标准"),
        ("【办理 流程】", "办理流程"),
        ("●联系方式", "联系方式"),
    ],
)
def test_labels(text: str, label: str) -> None:
    assert label_of(text) == label


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("1,000", 1000),
        ("0.06万", 600),
        ("约 3 件", 3),
        ("2亿", 2e8),
        ("无", None),
        ("", None),
        (None, None),
        ("1.2.3", None),
    ],
)
def test_numbers(text: str | None, number: float | None) -> None:
    assert number_of(text) == number


def pairs_of(markup: str) -> list[tuple[str, str]]:
    artefact = page(markup)
    return read_labels(artefact.css("body")[0], artefact)


def test_an_empty_cell_has_no_value_although_lines_follow() -> None:
    pairs = pairs_of(
        "<table><tr><th>申请条件</th><td></td></tr><tr><th>办理流程</th><td>申请</td></tr></table>"
    )
    assert value_of(pairs, ["申请条件"]) == ""
    pairs = pairs_of("<dl><dt>申请条件</dt><dd></dd><dt>办理流程</dt><dd>申请</dd></dl>")
    assert value_of(pairs, ["申请条件"]) == "" and value_of(pairs, ["办理流程"]) == "申请"
