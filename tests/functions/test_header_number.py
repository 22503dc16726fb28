from tests.functions.pages import of_text


def test_bounds() -> None:
    assert of_text("headerNumber", "max-age=31536000; includeSubDomains", name="max-age", min=15768000) == []
    assert of_text("headerNumber", 'includeSubDomains; Max-Age = "100"', name="max-age", min=15768000) == [
        "100"
    ]
    assert of_text("headerNumber", "no-cache", name="max-age", min=1) == ["None"]
    assert of_text("headerNumber", "s-max-age=5", name="max-age", max=1) == ["None"]
    assert of_text("headerNumber", ["a=1", "b=9"], name="b", max=5) == ["9"]
    assert of_text("headerNumber", None, name="b") == []


def test_a_figure_of_thousands_of_digits_is_a_figure() -> None:
    assert of_text("headerNumber", "age=" + "9" * 10_000, name="age", max=3) == ["9" * 18]
