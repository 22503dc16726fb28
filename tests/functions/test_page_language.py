import pytest

from tests.functions.pages import said

CHINESE = "为民服务" * 25


@pytest.mark.parametrize("tag", ["en", "EN-US", "en-us", "fr", "ko", "ug"])
def test_chinese_under_another_language(tag: str) -> None:
    assert said("pageLanguage", f"<html lang='{tag}'><body><p>{CHINESE}</p>", "html") == [tag]


@pytest.mark.parametrize("tag", ["zh", "zh-CN", "ZH-hans", "yue", "ja", "", " ", "cn", "zh_CN"])
def test_its_own_language_and_what_other_rules_judge(tag: str) -> None:
    assert said("pageLanguage", f"<html lang='{tag}'><body><p>{CHINESE}</p>", "html") == []


@pytest.mark.parametrize(
    "text",
    [
        CHINESE[1:],
        CHINESE + "letters of a page in English " * 5,
        f"<script>/*{CHINESE}*/</script><p>home</p>",
    ],
)
def test_too_little_chinese_to_judge(text: str) -> None:
    assert said("pageLanguage", f"<html lang=en><body>{text}", "html") == []
