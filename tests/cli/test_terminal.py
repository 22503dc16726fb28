from checks.cli.terminal import printable


def test_control_and_reordering_characters_are_shown() -> None:
    assert printable("a\x1b[31m\u202eb\x00\x9b\r") == r"a\x1b[31m\u202eb\x00\x9b\x0d"
    assert printable("中文\n\t缩进") == "中文\n\t缩进"
