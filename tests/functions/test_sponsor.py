import pytest

from tests.functions.pages import said, told


@pytest.mark.parametrize(
    "text",
    [
        "主办：某市人民政府办公室",
        "主办单位: 中共某县委员会",
        "主 办 单 位：某县自然资源局",
        "中共某市委、某市人民政府主办",
        "主管单位：某省教育厅",
        "主办单位：中共某省委教育工委 某省教育厅",
        "主办：某市图书馆",
        "主办单位：某市消防救援支队",
        "主办单位：某街道办事处",
    ],
)
def test_named(text: str) -> None:
    assert said("sponsor", f"<p>{text}", "region(footer)") == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("技术支持：某某科技有限公司", "没有主办单位"),
        ("版权所有：某县人民政府", "只写了版权所有，没有主办单位"),
        ("主办：", "没有主办单位"),
        ("主办：某公司", "没有主办单位"),
        ("主办单位：有关企业网站", "没有主办单位"),
    ],
)
def test_not_named(text: str, sentence: str) -> None:
    assert told("sponsor", f"<p>{text}", "region(footer)") == [sentence]


def test_copyright_may_count() -> None:
    assert said("sponsor", "<p>版权所有：某县人民政府", "region(footer)", copyright=True) == []
