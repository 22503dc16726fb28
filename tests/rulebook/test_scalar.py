import pytest

from checks.rulebook.scalar import Ambiguous, resolve


@pytest.mark.parametrize(
    ("word", "value"),
    [
        ("", None), ("~", None), ("null", None), ("true", True), ("False", False), ("yes", "yes"), ("on", "on"),
        ("0", 0), ("-7", -7), ("5.10", 5.1), (".5", 0.5), ("1e3", 1000.0), ("1_000", "1_000"), ("12:30", "12:30"),
        ("2026-01-01", "2026-01-01"), ("1.2.3", "1.2.3"), ("+", "+"), (".", "."), ("-", "-"), ("٣", "٣"),
    ],
)  # fmt: skip
def test_words_mean_what_yaml_1_2_says(word: str, value: object) -> None:
    assert resolve(word) == value
    assert type(resolve(word)) is type(value)


@pytest.mark.parametrize(
    "word", ["010", "0x1F", "0o17", ".inf", "-.INF", ".nan", "1e999", "210101199003070014", "00.5"]
)
def test_numbers_that_readers_disagree_on_must_be_quoted(word: str) -> None:
    with pytest.raises(Ambiguous):
        resolve(word)
