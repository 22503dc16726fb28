from checks.artefacts.build import MOST_COPIES
from checks.artefacts.read_yaml import read_yaml


def sorts(text: str) -> list[str]:
    return [fault.sort for fault in read_yaml(text).faults]


def test_keys_that_are_no_texts() -> None:
    tree = read_yaml("200: a\ntrue: b\n? [x]\n: c\n? {y: 1}\n: {z: 2}\nd: e\n")
    assert tree.value == {"200": "a", "true": "b", "d": "e"} and [each.sort for each in tree.faults] == [
        "key-type",
        "key-type",
        "no-key",
        "no-key",
    ]
    inside = read_yaml("p:\n- {x: {404: a, ~: b}}\n- q: {? [x] : y}\nk: &s t\nl: {*s : u}\n")
    assert [each.path for each in inside.faults] == [
        ("p", "0", "x", "404"), ("p", "0", "x", "~"), ("p", "1", "q"), ("l",),
    ]  # fmt: skip
    assert inside.value["l"] == {}


def test_every_odd_key_is_told() -> None:
    text = "p:\n" + "".join(f"  /{number}: {{200: a}}\n" for number in range(300))
    assert len(read_yaml(text).faults) == 300


def test_the_last_of_equal_keys_counts_and_is_told() -> None:
    tree = read_yaml("a: 1\nb: 2\na: 3\n")
    assert list(tree.value.items()) == [("b", 2), ("a", 3)] and tree.place(("a",)) == (3, 4)
    assert [(each.sort, each.line, each.path) for each in tree.faults] == [("duplicate-key", 3, ("a",))]


def test_merge_keys() -> None:
    assert read_yaml("x: &a {k: 1}\ny: {<<: *a, z: 2}\n").value["y"] == {"k": 1, "z": 2}
    assert read_yaml("<<: [{a: 1}, {b: 2}]\nc: 3").value == {"b": 2, "a": 1, "c": 3} and read_yaml(
        "{<<: {a: 1}}"
    ).value == {"a": 1}


def test_what_a_merge_brought_may_be_said_otherwise() -> None:
    tree = read_yaml("x: &a {k: 1, l: 2}\ny: {<<: *a, k: 3}\nz: {<<: *a, k: 3, k: 4}\nw: {<<: 5}\n")
    assert tree.value["y"] == {"l": 2, "k": 3} and tree.value["w"] == {}
    assert [(each.sort, each.line, each.path) for each in tree.faults] == [("duplicate-key", 3, ("z", "k"))]


def test_aliases_are_copies_with_places() -> None:
    tree = read_yaml("a: &x\n  b: 1\nc: *x\n")
    assert (
        tree.value["c"] == {"b": 1}
        and tree.value["c"] is not tree.value["a"]
        and tree.place(("c", "b")) == (2, 6)
    )


def test_aliases_of_nothing_and_of_themselves() -> None:
    assert (
        sorts("a: *none\n") == ["anchor"]
        and sorts("a: &x [*x]\n") == ["anchor"]
        and read_yaml("a: &x [*x]").value == {"a": [None]}
    )


def test_an_alias_bomb_stays_small() -> None:
    bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n"
    for before, name in zip("abcdefghi", "bcdefghij", strict=True):
        bomb += f"{name}: &{name} [{','.join([f'*{before}'] * 9)}]\n"
    tree = read_yaml(bomb)
    assert len(tree.value) == 10 and len(tree.mark()) <= MOST_COPIES * 3
    assert {fault.sort for fault in tree.faults} == {"copies"}
    seen, stack = 0, [tree.value]
    while stack:
        node = stack.pop()
        seen += 1
        stack.extend(
            each
            for each in (node.values() if isinstance(node, dict) else node)
            if isinstance(each, dict | list)
        )
    assert seen < MOST_COPIES * 3
