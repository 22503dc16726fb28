import pytest

from tests.functions.pages import said


def table(total: str, one: str, other: str) -> str:
    return f"<table><tr><td>办件量总数<td>{total}<tr><td>自然人办件量<td>{one}<tr><td>法人办件量<td>{other}</table>"


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        (("90", "60", "30"), []),
        (("100", "60", "30"), ["100 90"]),
        (("1,000", "0.06万", "400"), []),
        (("无", "60", "30"), []),
        (("90", "", "30"), []),
    ],
)
def test_equal(figures: tuple[str, str, str], found: list[str]) -> None:
    assert (
        said(
            "labelSum",
            table(*figures),
            "body",
            total="办件量总数|总办件量",
            parts=("自然人办件量", "法人办件量"),
        )
        == found
    )


def test_at_most() -> None:
    assert (
        said(
            "labelSum",
            table("90", "60", "0"),
            "body",
            total="办件量总数",
            parts=("自然人办件量",),
            relation="atMost",
        )
        == []
    )
    assert said(
        "labelSum",
        table("50", "60", "0"),
        "body",
        total="办件量总数",
        parts=("自然人办件量",),
        relation="atMost",
    ) == ["50 60"]
    with pytest.raises(ValueError, match="needs parts"):
        said("labelSum", "<p>", "body", total="x", parts=())
