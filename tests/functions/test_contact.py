import pytest

from tests.functions.pages import said


@pytest.mark.parametrize(
    "markup",
    ["<p>联系电话：024-22222222", "<p>热线：12345", "<p>电话 400-123-4567", "<p>服务热线 400-1234-567", "<p>邮箱：web@bjdx.gov.cn", "<a href=/lxwm.html>联系我们</a>", "<a href=tel:12345>打</a>",
     "<p>联系我们</p><p>020-83130000</p>", "<p>地址：人民大道 电话：23110000", "<p>服务热线（工作时间）：96000",
     "<p>联系方式：(0411)12345678 传真：0411-1234567", "<p>电话&amp;传真：0575-85111111", "<p>电话/传真：0575-85111111"],
)  # fmt: skip
def test_found(markup: str) -> None:
    assert said("contact", markup, "region(footer)") == []


@pytest.mark.parametrize(
    "markup",
    [
        "<p>传真：024-22222222",
        "<p>邮编：110000",
        "<p>电话：",
        "<p>联系我们</p><p>地址：人民大道 020-83130000",
        "<p>电话：1234",
        "<a href=#>联系我们</a>",
        "<p>访问量：024222222222",
    ],
)
def test_not_found(markup: str) -> None:
    assert said("contact", markup, "region(footer)") == [""]
