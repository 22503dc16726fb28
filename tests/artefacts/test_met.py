"""Lines that were met are known again, the latest for certain."""

from checks.artefacts.met import LONGEST, Met


def test_lines_that_were_kept_are_not_new() -> None:
    met = Met(10)
    assert met.new_of(frozenset("ab")) == {"a", "b"}
    met.keep("a")
    assert met.new_of(frozenset("ab")) == {"b"} and met.new_of(frozenset("ab")) == {"b"}


def test_what_comes_again_stays_and_the_rest_is_forgotten() -> None:
    met = Met(10)
    for page in range(100):
        assert met.new_of(frozenset(("menu", f"text {page}"))) - {"menu"} == {f"text {page}"}
        met.keep(("menu", f"text {page}"))
        assert len(met) <= 22
    assert met.new_of(frozenset(("menu", "text 99", "text 1"))) == {"text 1"}


def test_long_lines_are_not_kept() -> None:
    met = Met(10)
    met.keep(("x" * LONGEST, "y" * (LONGEST + 1)))
    assert len(met) == 1
