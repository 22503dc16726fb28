import pytest

from tests.functions.pages import said


@pytest.mark.parametrize(
    ("markup", "count"),
    [
        ("<p>张三，家庭住址：某市某区某路12号3单元402室", 1), ("<p>办公地址：某路12号3楼302室", 0), ("<p>家庭住址：某县某镇某村", 0),
        ("<table><tr><th>姓名<th>住址<tr><td>张三<td>某村<tr><td>李四<td>幸福小区3号楼2单元</table>", 1),
        ("<table><tr><th>姓名<th>住址<tr><td>张三<td>某镇某村</table>", 0),
    ],
)  # fmt: skip
def test_addresses(markup: str, count: int) -> None:
    assert len(said("homeAddresses", markup, "body")) == count


def test_lawful_columns_need_a_person() -> None:
    assert said("homeAddresses", "<title>行政处罚公示</title><p>住址：某路12号3单元402室", "body") == [
        "?needs-confirmation"
    ]
