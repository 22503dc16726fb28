from checks.artefacts.memory import _MOST, Kept, Memory


class Reader:
    """Finds the letter x, and keeps what it was shown."""

    def __init__(self):
        self.shown = []

    def __call__(self, text):
        self.shown.append(set(text.split("\n")))
        return "x" in text


def test_a_line_with_a_no_is_shown_once():
    memory, reader = Memory(), Reader()
    assert not memory.tells("r", frozenset(("a", "b")), reader)
    assert not memory.tells("r", frozenset(("b", "c")), reader)
    assert not memory.tells("r", frozenset(("a", "c")), reader)
    assert reader.shown == [{"a", "b"}, {"c"}]


def test_a_line_with_a_yes_is_remembered_as_such():
    memory, reader = Memory(), Reader()
    assert memory.tells("r", frozenset(("a", "x1")), reader)
    shown = len(reader.shown)
    assert memory.tells("r", frozenset(("x1", "unseen")), reader)
    assert len(reader.shown) == shown
    assert not memory.tells("r", frozenset(("a",)), reader)
    assert len(reader.shown) == shown


def test_readers_do_not_share_what_they_said():
    memory = Memory()
    assert not memory.tells("one", frozenset(("x",)), lambda text: False)
    assert memory.tells("other", frozenset(("x",)), lambda text: True)


def test_long_lines_are_asked_about_every_time():
    memory, reader = Memory(), Reader()
    for _ in range(2):
        assert not memory.tells("r", frozenset(("a" * 500,)), reader)
        assert memory.tells("r", frozenset(("x" * 500,)), reader)
    assert sum("a" * 500 in shown for shown in reader.shown) == 2


def test_it_stays_small_and_goes_on_to_tell_the_truth():
    memory = Memory()
    for page in range(40):
        lines = frozenset(f"{page} {line}" for line in range(_MOST // 4)) | {f"x{page}"}
        assert memory.tells("r", lines, Reader())
        assert not memory.tells("r", lines - {f"x{page}"}, Reader())
    (known,) = memory._readers.values()
    assert len(known.no) <= 3 * _MOST
    assert len(known.yes) <= _MOST


def test_what_comes_again_and_again_outlives_what_does_not():
    memory, reader = Memory(), Reader()
    for page in range(30):
        memory.tells("r", frozenset(["menu", *(f"{page} {line}" for line in range(_MOST // 4))]), reader)
    assert sum("menu" in shown for shown in reader.shown) == 1


def test_an_answer_is_found_once_until_there_are_too_many():
    kept, asked = Kept(2), []

    def find(key):
        asked.append(key)
        return key * 2 or None

    assert [kept.read(key, find) for key in (1, 1, 0, 0, 3, 1)] == [2, 2, None, None, 6, 2]
    assert asked == [1, 0, 3, 1]
