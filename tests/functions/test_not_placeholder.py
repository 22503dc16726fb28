import pytest

from checks.model.value import ABSENT
from tests.functions.calling import fails, holds


@pytest.mark.parametrize(
    "value", ["", "  ", "\u3000\u200b", "无", "暂无", "－", "——", "N/A", "null", "NULL", None]
)
def test_says_nothing(value: str | None) -> None:
    assert fails("notPlaceholder", value)


@pytest.mark.parametrize("value", ["社会救助", "0", "无条件", "无锡市", 0, ABSENT])
def test_says_something(value: object) -> None:
    assert holds("notPlaceholder", value)


def test_own_placeholders_replace_the_usual_ones() -> None:
    assert fails("notPlaceholder", "其他", {"placeholders": ["其他"]}) and holds(
        "notPlaceholder", "无", {"placeholders": ["其他"]}
    )
    assert "“其他”" in fails("notPlaceholder", "其他", {"placeholders": ["其他"]})
