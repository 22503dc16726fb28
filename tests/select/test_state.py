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
