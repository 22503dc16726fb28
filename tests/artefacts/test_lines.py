from checks.artefacts.lines import Lines
from checks.artefacts.memory import Memory
from checks.artefacts.words import _OFTEN

TEXT = "首页\n机 密 文件\n[ODBC driver]"
WORDS = frozenset(("机密", "绝密", "odbcdriver", "首页机密"))


def test_words_are_found_from_the_first_page_on_and_the_same_ones_later() -> None:
    memory = Memory()
    found = [Lines(memory).holds(TEXT, WORDS) for _ in range(_OFTEN + 2)]
    assert found == [{"机密", "odbcdriver"}] * (_OFTEN + 2)


def test_words_asked_for_later_on_the_same_page() -> None:
    lines = Lines(Memory())
    for _ in range(_OFTEN + 1):
        assert lines.holds(TEXT, WORDS) == {"机密", "odbcdriver"}
    for _ in range(_OFTEN + 1):
        assert lines.holds(TEXT, frozenset(("文件",))) == {"文件"}


def test_a_reader_is_asked_about_lines() -> None:
    lines, shown = Lines(Memory()), []

    def reader(text: str) -> bool:
        shown.append(sorted(text.split("\n")))
        return "文件" in text

    assert lines.tells(TEXT, "r", reader) and not lines.tells("首页", "r", reader)
    assert shown[0] == sorted(TEXT.split("\n"))
