"""mainColours on painted shares."""

from typing import Any

from tests.functions.calling import fails, holds


def painted(*pairs: tuple[str, float]) -> list[dict[str, Any]]:
    return [{"colour": colour, "share": share} for colour, share in pairs]


def test_greys_small_areas_and_shades_do_not_count() -> None:
    value = painted(
        ("#ffffff", 0.5), ("#333333", 0.1), ("#c00000", 0.1), ("#b00000", 0.1), ("#0050a0", 0.1),
        ("#f0a000", 0.05), ("#008040", 0.01),
    )  # fmt: skip
    assert holds("mainColours", value)


def test_more_than_the_most_fails_and_names_them() -> None:
    value = painted(("#c00000", 0.1), ("#0050a0", 0.1), ("#008040", 0.1), ("#f0a000", 0.02))
    assert "#f0a000" in fails("mainColours", value)
    assert holds("mainColours", value, {"max": 4})


def test_shades_add_up() -> None:
    value = painted(
        ("#c00000", 0.1), ("#0050a0", 0.1), ("#008040", 0.1), ("#f0a000", 0.015), ("#eea200", 0.015)
    )
    assert fails("mainColours", value)


def test_what_is_no_colour_is_overlooked() -> None:
    assert holds("mainColours", ["x", {"colour": 7, "share": 1}, {"share": "y"}]) and holds(
        "mainColours", None
    )
