"""Text is compared in one way, and quoted on one line."""

import sys
import unicodedata

import pytest

from checks.model.text import clip, fold, has_characters, tidy, unusual


def test_fold_and_tidy() -> None:
    assert tidy("　ＡＢ\u200bc\xa0\n d ") == "ABc d"
    assert fold("网站ＩＤ") == "网站id"


@pytest.mark.parametrize(("text", "line"), [
    ("  a  b ", "a b"), ("a\nb", "a b"), ("a\x1b[31mb", "a [31mb"), ("a\u202eb", "a b"), ("标题", "标题"),
    ("a\x00b", "a b"), ("", ""), ("a\u3000b", "a b"),
])  # fmt: skip
def test_clip_makes_one_harmless_line(text: str, line: str) -> None:
    assert clip(text) == line


def test_clip_bounds_length() -> None:
    assert clip("x" * 300) == "x" * 239 + "…"
    assert clip("x" * 10**7, 10) == "x" * 9 + "…"


def test_no_control_or_format_character_is_shown() -> None:
    unseen = [chr(c) for c in range(sys.maxunicode + 1) if unicodedata.category(chr(c)) in ("Cc", "Cf")]
    assert clip("a".join(["", *unseen, ""])[:900], 10_000).replace("a", "").strip() == ""
    assert [c for c in unseen if clip(f"a{c}b") != "a b"] == []


def test_characters_are_counted_without_blanks() -> None:
    assert has_characters("a b\n c", 3) and not has_characters("a b\n c", 4)
    assert has_characters(" " * 100 + "abc", 3) and not has_characters(" " * 100, 1) and has_characters("", 0)


def test_what_is_unusual() -> None:
    assert not unusual("a\tb\n 中文，\u3000\xa0é😀") and not unusual("")
    assert all(map(unusual, "\r\x00\x7f\x85\u2028\ufeff\ud800\ufffe\U000e0001"))
