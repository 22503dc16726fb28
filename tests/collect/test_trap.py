"""Addresses that never end."""

import pytest

from checks.collect.trap import part_of, pattern_of, trap_of


@pytest.mark.parametrize(
    ("path", "trap"),
    [
        ("/a/b/c.html", None),
        ("/a/a/b", None),
        ("/a/a/a/b", "repetition"),
        ("/a/b/a/b/a/b/c", "repetition"),
        ("/art/2011/11/11/art_1.html", None),
        ("/" + "x" * 2_000, "too-long"),
    ],
)
def test_trap_of(path: str, trap: str | None) -> None:
    assert trap_of(f"http://a.cn{path}") == trap


def test_calendars_and_lists_share_a_pattern() -> None:
    assert pattern_of("http://a.cn/cal?y=1&m=2") == pattern_of("http://a.cn/cal?m=9&y=2")
    assert pattern_of("http://a.cn/cal/2030/1/") == pattern_of("http://a.cn/cal/1999/12/")
    assert pattern_of("http://a.cn/art/2030/1/a_1.html") is None


def test_parts_are_first_folders() -> None:
    assert part_of("http://a.cn/zwgk/x/y.html") == "a.cn/zwgk/"
    assert part_of("http://a.cn/y.html?p=/x/") == "a.cn/"
    assert part_of("http://a.cn/") == "a.cn/"
