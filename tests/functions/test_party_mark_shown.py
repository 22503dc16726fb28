"""partyMarkShown on what CONAC's script writes."""

import pytest

from tests.functions.seen import cause, page, problems, say


def judge(*pictures: str) -> list[object]:
    html = "<body>" + "".join(f'<img src="{each}">' for each in pictures) + "</body>"
    return say("partyMarkShown", "body", page(html=html))  # type: ignore[return-value]


@pytest.mark.parametrize("name", ["red", "blue", "RED"])
def test_a_valid_mark_holds(name: str) -> None:
    assert judge(f"https://dcs.conac.cn/image/{name}.png") == []
    assert judge("http://dcs.conac.cn/image/red_error.png", f"//dcs.conac.cn/image/{name}.png") == []


def test_an_error_picture_fails() -> None:
    (said,) = problems(judge("https://dcs.conac.cn/image/blue_error.png"))  # type: ignore[arg-type]
    assert "blue_error.png" in said


@pytest.mark.parametrize("picture", ["/images/red.png", "https://dcs.conac.cn/image/other.png"])
def test_no_picture_of_the_script_cannot_be_told(picture: str) -> None:
    assert cause(judge(picture)) == "not-collected"  # type: ignore[arg-type]
