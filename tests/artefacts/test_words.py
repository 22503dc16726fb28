from hypothesis import given
from hypothesis import strategies as st

from checks.artefacts.words import _MOST, _OFTEN, Words
from checks.model.text import squeeze

SETS = [frozenset(("机密", "绝密")), frozenset(("密级",)), frozenset(("机密文件", "odbc", "密级", "密级密"))]


def lines(text: str) -> frozenset[str]:
    return frozenset(text.split("\n"))


def knowing(*sets: frozenset[str]) -> Words:
    words = Words()
    for each in sets:
        assert [words.knows(each) for _ in range(_OFTEN)] == [False] * (_OFTEN - 1) + [True]
    return words


def test_what_is_asked_once_is_not_looked_for() -> None:
    words = Words()
    assert not words.knows(SETS[0]) and words.version == 0


def test_words_within_words_and_beside_each_other() -> None:
    words = knowing(*SETS)
    assert words.of(lines("机 密文件 [ODBC \n密\n级")) == {"机密", "机密文件", "odbc"}
    assert words.of(lines("密级密级密")) == {"密级", "密级密"}
    assert words.of(lines("")) == frozenset()


def test_new_words_are_found_in_lines_met_before() -> None:
    words = knowing(SETS[0])
    assert words.of(lines("机密\n密级")) == {"机密"}
    before = words.version
    for _ in range(_OFTEN):
        words.knows(SETS[1])
    assert words.version > before and words.of(lines("机密\n密级")) == {"机密", "密级"}


@given(st.lists(st.text(alphabet="机绝密级文件 ODBCodbc\n", max_size=30), max_size=6))
def test_the_same_as_looking_for_each_word(texts: list[str]) -> None:
    words = knowing(*SETS)
    for text in [*texts, *texts]:
        expected = {word for each in SETS for word in each if word in squeeze(text)}
        assert words.of(lines(text)) == expected


def test_it_stays_small() -> None:
    words = knowing(SETS[0])
    for page in range(10):
        text = "\n".join([f"{page} {line}" for line in range(_MOST // 2)] + ["绝密", "x" * 500])
        assert words.of(lines(text)) == {"绝密"}
    assert len(words._silent) <= 3 * _MOST
    assert words._silent.new_of(frozenset(("x" * 500,))) and words._telling.keys() == {"绝密"}


def test_lines_with_words_are_remembered_up_to_a_limit() -> None:
    words = knowing(SETS[0])
    for page in range(5):
        assert words.of(lines("\n".join(f"{page} {at} 绝密" for at in range(_MOST // 2)))) == {"绝密"}
        assert len(words._telling) <= 2 * _MOST
    assert words.of(lines("4 1 绝密\n4 2 机密")) == {"绝密", "机密"}


def test_lone_surrogates_are_no_obstacle() -> None:
    words = knowing(SETS[0])
    assert words.of(lines("a\ud800机密\n绝\udfff密")) == {"机密"}
