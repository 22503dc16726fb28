import pytest

from checks.functions.language_tag import is_language, languages
from tests.functions.pages import call, of_text, page


@pytest.mark.parametrize("tag", ["zh-CN", "zh", "EN", "zh-Hans", "yue", "qaa", "en-US-x-y", "", "  ", "zh-"])
def test_languages(tag: str) -> None:
    assert of_text("languageTag", tag) == []


@pytest.mark.parametrize("tag", ["cn", "chinese", "zh_CN", "utf-8", "english", "-zh", "em-US", "eng", " zh"])
def test_no_languages(tag: str) -> None:
    assert of_text("languageTag", tag) == [tag]


def test_says_what_was_meant() -> None:
    (problem,) = call("languageTag", "cn", page("<p>"))
    assert getattr(problem, "zh", "") == "语言标签无效：cn，应为 zh-CN"


def test_the_list_is_the_registry() -> None:
    assert len(languages()) > 8_000
    assert is_language("qtz") and not is_language("qua1")
