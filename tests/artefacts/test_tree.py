from checks.artefacts.read_yaml import read_yaml
from checks.artefacts.tree import child_key

TEXT = "a:\n  b: 1\n  c:\n    - x\n    - y: 2\n"


def test_places() -> None:
    tree = read_yaml(TEXT)
    assert tree.place(()) == (1, 1) and tree.place(("a",)) == (1, 1) and tree.place(("a", "b")) == (2, 6)
    assert tree.place(("a", "c", 1, "y")) == (5, 10) and tree.place(("a", "c", "0")) == (4, 7)
    assert tree.place(("a", "none", "deeper")) == (1, 1)


def test_closest() -> None:
    tree = read_yaml(TEXT)
    assert tree.closest(("a", "c", "1", "z")) == ("a", "c", "1") and tree.closest(()) == ()


def test_children() -> None:
    assert child_key({"a": 1, "b": 2}, "b") == "b" and child_key({"a": 1}, "b") is None
    assert child_key([1], "0") == 0 and child_key([1], 5) is None
    assert child_key([1], "x") is None and child_key("text", 0) is None and child_key([1], "9" * 50) is None


def test_a_large_mapping_is_counted_through_once() -> None:
    tree = read_yaml("".join(f"k{index}: {index}\n" for index in range(50_000)))
    assert [tree.place((key,))[0] for key in tree.value] == list(range(1, 50_001))
