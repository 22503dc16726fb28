import pytest

from tests.functions.pages import of_text


@pytest.mark.parametrize(
    "content",
    ["width=device-width", "user-scalable=yes", "maximum-scale=2", "maximum-scale=-1", "user-scalable=yes, initial-scale=.8, maximum-scale=6.0",
     "user-scalable=1", "MAXIMUM-SCALE=10", "user-scalable=no;user-scalable=yes", "maximum-scale=device-width", "", "user-scalable="],
)  # fmt: skip
def test_zoom_is_left(content: str) -> None:
    assert of_text("viewportZoom", content) == []


@pytest.mark.parametrize(
    "content",
    ["user-scalable=no", "user-scalable=0", "User-Scalable=No", "user-scalable=0.5", "maximum-scale=1.0", "maximum-scale=1.5",
     "width=device-width;maximum-scale=1", "maximum-scale=yes", "maximum-scale=3 maximum-scale=1", "user-scalable=foo"],
)  # fmt: skip
def test_zoom_is_taken(content: str) -> None:
    assert len(of_text("viewportZoom", content)) == 1


def test_how_much_is_enough() -> None:
    assert of_text("viewportZoom", "maximum-scale=3", minScale=5) == ["maximum-scale=3"]
