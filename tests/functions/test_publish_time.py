import pytest

from tests.functions.pages import said

ARTICLE = "<title>关于某事的通知</title><h1>关于某事的通知</h1><div class=info>{}</div><div id=zoom><p>正文自2020-01-02 03:04起施行，写得很长。</p></div>"


@pytest.mark.parametrize(
    "line",
    ["发布时间：2026-06-08 15:30", "2026-06-08 15:30:21 来源：县教育局", "日期：2026-06-08 15∶30", "发布日期:2026-06-08　15：30",
     "成文日期：2026-06-01 发布日期：2026-06-08 15:30"],
)  # fmt: skip
def test_shown(line: str) -> None:
    assert said("publishTime", ARTICLE.format(line)) == []


@pytest.mark.parametrize(
    ("line", "value"),
    [
        ("2026-06-08", "time 2026-06-08"), ("2026年6月8日 15:30", "form 2026年6月8日 15:30"), ("2026/06/08 15:30", "form 2026/06/08 15:30"),
        ("来源：县教育局", "missing"), ("生效日期：2026-06-08 15:30", "missing"), ("<!--2026-06-08 15:30-->", "missing"), ("2026-13-08 15:30", "missing"),
    ],
)  # fmt: skip
def test_three_defects(line: str, value: str) -> None:
    assert said("publishTime", ARTICLE.format(line)) == [value]


def test_without_a_time() -> None:
    assert said("publishTime", ARTICLE.format("2026年6月8日"), timeRequired=False) == []


def test_written_by_script() -> None:
    assert (
        said("publishTime", ARTICLE.format("<script>document.write('发布时间：2026-06-08 15:30')</script>"))
        == []
    )
    assert said("publishTime", ARTICLE.format("<script src=/js/time.js></script>")) == ["?needs-rendering"]
