from checks.publish.home import home_leaf
from tests.publish.made import CITY, EMPTY, MARKS


def test_the_city_at_a_glance() -> None:
    text = home_leaf(MARKS, CITY, "云岭市").text()
    for wanted in (
        "云岭市数字政府规范执行情况", "2026-11-23", "4 部规范、6 条规则", "检查 2 个对象", 'class="g-big">3</p>', "93%", "不符合最多的规则",
        "链接应当可用", "得分分布", "从这里开始", "无法判定",
    ):  # fmt: skip
        assert wanted in text, wanted


def test_before_the_first_audit() -> None:
    text = home_leaf(MARKS, EMPTY, "").text()
    assert "还没有检查结果" in text
    assert "nan" not in text
