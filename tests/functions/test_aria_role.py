from tests.functions.pages import call, of_text, page


def test_one_word_is_enough() -> None:
    for role in ("button", "BUTTON", "searchfield searchbox", "doc-biblioref link", "", "  ", "none"):
        assert of_text("ariaRole", role) == []


def test_no_role() -> None:
    assert of_text("ariaRole", "lnik") == ["lnik"]
    assert of_text("ariaRole", "widget") == ["widget"]
    (problem,) = call("ariaRole", "buton", page("<p>"))
    assert getattr(problem, "zh", "").endswith("是否想写 button")
