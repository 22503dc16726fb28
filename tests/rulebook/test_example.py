from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from checks.artefacts import KINDS
from checks.model.outcome import Outcome
from checks.rulebook.example import Examples, read_example

WRITTEN = [
    {"name": "甲", "outcome": "passed", "html": "<p>", "status": 404},
    {"name": "乙", "outcome": "failed", "html": "", "findings": 2},
]


class Closed(Mapping[Any, Any]):
    """A register that nobody may look into."""

    def __getitem__(self, key: object) -> Any:
        raise AssertionError(key)

    def __iter__(self) -> Iterator[Any]:
        raise AssertionError

    def __len__(self) -> int:
        raise AssertionError


def test_nothing_is_read_before_somebody_looks() -> None:
    examples = Examples(WRITTEN, "page", Closed())
    assert len(examples) == 2
    assert examples
    assert not Examples([], "page", Closed())
    with pytest.raises(AssertionError):
        list(examples)


def test_what_is_written_is_read() -> None:
    first, second = Examples(WRITTEN, "page", KINDS)
    assert (first.form, first.content, first.findings, dict(first.facts)) == (
        "html",
        "<p>",
        None,
        {"status": 404},
    )
    assert (second.name, second.outcome, second.findings) == ("乙", Outcome.FAILED, 2)
    assert Examples(WRITTEN, "page", KINDS)[-1:] == (second,)


def test_equal_when_they_say_the_same() -> None:
    one = Examples(WRITTEN, "page", KINDS)
    assert one == Examples(WRITTEN, "page", KINDS)
    assert one == tuple(one)
    assert one != Examples(WRITTEN[:1], "page", KINDS)
    assert one != 2


def test_an_unknown_kind_knows_no_form() -> None:
    example = read_example(WRITTEN[0], ())
    assert (example.form, example.content, set(example.facts)) == ("", None, {"html", "status"})
