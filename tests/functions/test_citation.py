import pytest

from tests.functions.calling import fails, holds


@pytest.mark.parametrize(
    "text",
    ["《中华人民共和国统计法》第九条", "统计法第二十五条", "国发〔2016〕51号", "国发[2016]51号", "国发(2016)51 号", "国发【2016】51号",
     "国务院令第809号", "按〈统计法〉执行", "依据《保密法》"],
)  # fmt: skip
def test_cites(text: str) -> None:
    assert holds("citation", text)


@pytest.mark.parametrize(
    "text", ["", "涉密", "内部资料", "《》", "2016年51号", "领导要求", "共3条", "x" * 100_000]
)
def test_cites_nothing(text: str) -> None:
    assert fails("citation", text)


def test_other_values_hold() -> None:
    assert holds("citation", None)
