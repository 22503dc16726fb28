from checks.artefacts.read_yaml import read_yaml
from checks.artefacts.reference import follow_references
from checks.rulebook.spectral_view import View, spot_of
from checks.select.spectral_path import parse_path
from checks.select.walk import walk

TEXT = "p: {$ref: '#/c/A'}\nq: {$ref: '#/c/A', own: 1}\nr: {$ref: '#/c/中'}\nc:\n  A: {x: {y: 1}}\n  中: {x: 1}\n  L: [1]\nt: {$ref: '#/c/L'}\ns: {$ref: '#/c/B/q'}\n"


def spot(given: str, *below: str) -> tuple[tuple[object, ...], tuple[object, ...]]:
    tree = read_yaml(TEXT)
    references = follow_references(tree)
    view = View(tree, references, frozenset(), True)
    node = walk(tree.value, [parse_path(given)], references.follow)[given][0]
    found = spot_of(view, node, below)
    return found.path, found.meant


def test_at_the_definition() -> None:
    assert spot("$.p", "x", "y") == (("c", "A", "x", "y"),) * 2 and spot("$.p") == (("c", "A"),) * 2
    assert spot("$", "p", "x") == (("c", "A", "x"),) * 2


def test_what_is_missing_is_told_where_it_would_be() -> None:
    assert spot("$.p", "z") == (("c", "A"),) * 2  # right behind the first reference it is not named
    assert spot("$.p", "x", "w") == (("c", "A", "x"), ("c", "A", "x", "w"))
    assert spot("$", "none") == ((), ("none",))


def test_paths_that_spectral_cannot_decode_end_early() -> None:
    assert spot("$.r", "x") == (("c",), ("c",)) and spot("$.r", "x", "w") == (("c",), ("c", "w"))


def test_a_circle_met_first_does_not_name_what_is_missing() -> None:
    tree = read_yaml("a: {$ref: '#/c/T'}\nc: {T: {p: {t: {$ref: '#/c/T'}}, k: {k: 1, n: 2}}}\n")
    references = follow_references(tree)
    view = View(tree, references, frozenset(), True)

    def meant(given: str, *below: str) -> tuple[object, ...]:
        (node,) = walk(tree.value, [parse_path(given)], references.follow)[given]
        return spot_of(view, node, below).meant

    assert meant("$.c.T.p.t", "x") == ("c", "T", "p", "t")
    assert meant("$.a.p.t", "x") == ("c", "T", "p", "t", "x")
    assert meant("$.c.T.k.n", "n", "x") == ("c", "T", "k", "n", "n", "x")
    assert meant("$.a.k.n", "n", "x") == ("c", "T", "k", "n", "x")


def test_the_length_of_a_list_has_a_place() -> None:
    assert spot("$", "t", "length")[0] == ("c", "L", "length") and spot("$.c.L", "length")[0] == (
        "c",
        "L",
        "length",
    )


def test_references_that_lead_nowhere_are_followed_as_far_as_there_is_something() -> None:
    assert spot("$", "s")[0] == ("c",) and spot("$", "s", "x")[0] == ("c",)
