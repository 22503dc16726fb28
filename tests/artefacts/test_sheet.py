from checks.artefacts.sheet import Row, Sheet
from checks.model.finding import Location


def test_places_by_format() -> None:
    book = Sheet("a.xlsx", "目录", lambda: iter(()))
    assert (
        book.place(Row(12, ()), 2) == Location(cell="目录!C12")
        and book.place(Row(12, ()), None).cell == "目录!A12"
    )
    text = Sheet("a.csv", "", lambda: iter(()))
    assert text.place(Row(3, (), 7), 1) == Location(line=7, cell="B3")
    keyed = Sheet("a.json", "rows", lambda: iter(()), ("名称", "a/b~c"), "/data")
    assert keyed.place(Row(1, ()), 1) == Location(pointer="/data/0/a~1b~0c")
    assert keyed.place(Row(2, ()), None) == Location(pointer="/data/1")
    assert Sheet("a.json", "", lambda: iter(()), None, "").place(Row(1, ()), 3) == Location(pointer="/0/3")
