import pytest

from checks.functions.marks.published import visible_moment
from tests.functions.pages import page


@pytest.mark.parametrize(
    ("line", "written"),
    [
        ("2026-06-08 15:30", "2026-06-08 15:30"), ("成文日期：2026-06-01 发布日期：2026-06-08", "2026-06-08"), ("2026-06-01 发布时间：2026-06-08 09:00", "2026-06-08 09:00"),
        ("时间：2026-06-08 来源：报2026-06-07", "2026-06-08"), ("截止日期：2026-06-08", None), ("来源：教育局", None),
        ("生成日期：2026-06-01 开始时间：2026-06-03 报名日期：2026-06-04", None),
    ],
)  # fmt: skip
def test_between_title_and_body(line: str, written: str | None) -> None:
    moment = visible_moment(page(f"<h1>关于某事的通知</h1><p>{line}</p><div id=zoom>正文</div>"))
    assert (moment.written if moment else None) == written


def test_the_date_below_the_body_goes_before_the_card_s_date_of_making() -> None:
    card = "<table><tr><td>索引号<td>1<td>生成日期：<td>2026-06-01</table><h1>关于某事的通知</h1>"
    found = visible_moment(page(f"{card}<div id=zoom>正文</div><p>发布日期：2026-06-08　来源：教育局"))
    assert found is not None and found.written == "2026-06-08"


def test_elsewhere_only_with_its_label() -> None:
    assert visible_moment(page("<div id=zoom>正文 2026-06-08</div>")) is None
    found = visible_moment(page("<div id=zoom>正文</div><p>发布时间：2026-06-08</p>"))
    assert found is not None and found.written == "2026-06-08"
