import pytest

from tests.functions.pages import said


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("<p>张三 13912345678<p>李四 13812345679", 2), ("<p>张三 13912345678", 0), ("<p>联系人 王某 咨询电话 13812345678 13912345679", 0),
        ("<p>138****1234 139****2345", 0), ("<p>1391234567890 2139123456789", 0), ("<p>张三 139 1234 5678<p>李四 138-1234-5679", 2),
        ("<p>金额 13912345678.50 13912345679.50", 0),
    ],
)  # fmt: skip
def test_lists(text: str, count: int) -> None:
    assert len(said("mobileNumbers", text, "body")) == count


def test_one_may_be_enough() -> None:
    assert len(said("mobileNumbers", "<p>张三 13912345678", "body", atLeast=1)) == 1
