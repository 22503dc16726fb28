from checks.select.script import Script
from checks.select.segment import Segment
from checks.select.spectral_path import parse_path
from checks.select.state import Automaton


def test_states_are_made_once() -> None:
    automaton = Automaton([parse_path("$..a.b").segments, parse_path("$.a").segments])
    move = automaton.start.table["a"]
    assert move.reports == (1,) and move.state is automaton.start.table["a"].state
    assert automaton.start.other.state.other.state is automaton.start.other.state  # only the descent goes on


def test_idle_moves_end_the_walk() -> None:
    automaton = Automaton([parse_path("$.a.b").segments])
    assert automaton.start.other.idle and not automaton.start.table["a"].idle
    assert automaton.start.table["a"].state.table["b"].reports == (0,)


def test_a_filter_is_asked_once_of_a_key_and_alike_keys_move_alike() -> None:
    asked: list[str | int] = []

    def holds(key: str | int) -> bool:
        asked.append(key)
        return key == "c"

    deep = Segment(script=Script("", holds, None, None), deep=True)
    automaton = Automaton([(deep,), (Segment(names=frozenset("n")), deep)])
    inner = automaton.start.learn("n").state
    for state in (automaton.start, inner, automaton.start):
        for key in "abcn":
            state.learn(key)
    assert automaton.start.learn("a") is automaton.start.learn("b") is not automaton.start.learn("c")
    assert automaton.start.learn("c").reports == (0,) and inner.learn("c").reports == (0, 1)
    assert asked.count("b") == 1  # by both states together
