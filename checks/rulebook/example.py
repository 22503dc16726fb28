"""Example: a rule's written examples, read when somebody looks at them: judging does not."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any, overload

from checks.model.artefact import On
from checks.model.kind import Kind
from checks.model.outcome import Outcome
from checks.model.rule import Example

_TOLD = ("name", "outcome", "findings")


class Examples(Sequence[Example]):
    """The examples of a rule on some sort of artefact, whose kind is asked for when the first one is read."""

    __slots__ = ("_kinds", "_on", "_read", "_written")

    def __init__(self, written: Sequence[Mapping[str, Any]], on: On, kinds: Mapping[On, Kind]) -> None:
        self._written = written
        self._on = on
        self._kinds = kinds
        self._read: tuple[Example, ...] | None = None

    def _all(self) -> tuple[Example, ...]:
        if self._read is None:
            kind = self._kinds.get(self._on) if self._written else None
            self._read = tuple(read_example(each, kind.forms if kind else ()) for each in self._written)
        return self._read

    @overload
    def __getitem__(self, index: int) -> Example: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Example]: ...
    def __getitem__(self, index: int | slice) -> Example | Sequence[Example]:
        """As of a tuple."""
        return self._all()[index]

    def __iter__(self) -> Iterator[Example]:
        """In the order in which they are written."""
        return iter(self._all())

    def __len__(self) -> int:
        """How many there are; none is read for it."""
        return len(self._written)

    def __eq__(self, other: object) -> bool:
        """Whether they say the same."""
        return self is other or (isinstance(other, Sequence) and self._all() == tuple(other))


def read_example(value: Mapping[str, Any], forms: Sequence[str]) -> Example:
    """One written case; its content stands under the first of the kind's forms that it has."""
    form = next((key for key in forms if key in value), "")
    facts = {key: item for key, item in value.items() if key not in _TOLD and key != form}
    return Example(
        name=value["name"],
        outcome=Outcome(value["outcome"]),
        form=form,
        content=value.get(form),
        findings=value.get("findings"),
        facts=MappingProxyType(facts),
    )
