from checks.artefacts.cell import Cell
from checks.artefacts.merge import Fill, Merge, merge_of


def test_references() -> None:
    assert merge_of("A2:C5") == Merge(2, 0, 5, 2) and merge_of("AA10:B3") == Merge(3, 1, 10, 26)


def test_values_reach_down_and_nowhere_else() -> None:
    fill = Fill([merge_of("A2:A4"), merge_of("B3:C4"), merge_of("D2:E2")])
    grid: list[list[Cell]] = [
        ["a", "b", "c", "d"],
        ["甲", "1", "2", "x"],
        [None, "乙", None, None],
        [],
        ["丙"],
    ]
    assert [fill.apply(number, list(cells)) for number, cells in enumerate(grid, 1)] == [
        ("a", "b", "c", "d"), ("甲", "1", "2", "x"), ("甲", "乙", None, None), ("甲", "乙"), ("丙",),
    ]  # fmt: skip


def test_an_empty_block_and_a_block_above_the_rows_fill_nothing() -> None:
    fill = Fill([merge_of("A1:A1048576"), merge_of("B2:B3")])
    assert fill.apply(2, [None, None]) == (None, None) and fill.apply(3, [None]) == (None,)
