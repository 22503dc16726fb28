from tests.functions.calling import fails, holds


def test_order() -> None:
    assert (
        holds("alphabetical", ["a", "b", "B", "c"])
        and holds("alphabetical", [1, 2, 10])
        and holds("alphabetical", [])
    )
    assert "b 应" not in fails("alphabetical", ["b", "a"]) and fails("alphabetical", {"z": 1, "a": 2})
    assert fails("alphabetical", [{"n": "b"}, {"n": "a"}], {"keyedBy": "n"}) and fails(
        "alphabetical", [{}, 1]
    )


def test_only_lists_and_objects() -> None:
    assert (
        holds("alphabetical", "ba")
        and holds("alphabetical", None)
        and fails("alphabetical", [{}, 1], {"keyedBy": "n"})
    )
