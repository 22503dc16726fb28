from tests.functions.calling import fails, holds


def test_all_missing_members_in_one_finding() -> None:
    options = {"members": ("a", "b.c", "d"), "shortest": 2}
    assert fails("members", {"a": "ab", "b": {}}, options) == "缺少 b.c、d"
    assert holds("members", {"a": "ab", "b": {"c": [1]}, "d": 0}, options) and holds(
        "members", "text", options
    )
    assert fails("members", {"a": " a ", "b": {"c": "cc"}, "d": "dd"}, options) == "缺少 a"
