import pytest

from tests.functions.pages import of_text


@pytest.mark.parametrize(
    "text",
    [
        "null",
        "NULL ",
        "undefined",
        "政府网站标识码",
        "${site.name}",
        "{{title}}",
        "<%=name%>",
        "#TITLE#",
        "SiteName",
        "{$name}",
        "%%x%%",
        "$channel.site.ID",
        "@Site.Instance.Title",
    ],
)
def test_left(text: str) -> None:
    assert of_text("templateLeftover", text) == [text]


@pytest.mark.parametrize(
    "text", ["工作动态", "", "100%", "C# 语言", "3100000044", "null 值说明", "a@b.gov.cn", "收费 $5.50"]
)
def test_filled(text: str) -> None:
    assert of_text("templateLeftover", text) == []


def test_words() -> None:
    assert of_text("templateLeftover", "某市", words=("某市",)) == ["某市"]
    assert of_text("templateLeftover", "null", words=("某市",)) == []
