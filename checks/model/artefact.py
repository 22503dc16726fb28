"""Artefact: what one verdict is about."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Protocol

from checks.model.finding import Location
from checks.model.problem import Unknown
from checks.model.sentence import Sentence
from checks.model.value import Value

On = Literal["response", "page", "rendered", "site", "interface", "wsdl", "record", "register"]


@dataclass(frozen=True, slots=True)
class Reading:
    """A value read from a selected thing, and where it stands (an element, a path, a row: the artefact's own)."""

    value: Value
    at: Any = None


class Artefact(Protocol):
    """The one shape that the engine evaluates rules on.

    `subject` is the normalised URL, file or row that findings name; `record` the archived record it was
    read from; `facts` are the names that `where` may test; `unreadable` says why nothing can be judged
    (then every applicable rule is `cantTell`). `select` gives the things that `given` names, in document
    order; `read` the values that `field` names in one of them (no field: the thing itself); `locate` and
    `excerpt` are only called for findings. `parts` are the same artefact as its own scripts and frames
    complete it (see the rule key `follow`); `pending` names what could still complete it and was not collected.
    """

    on: On
    subject: str
    record: str

    def facts(self) -> Mapping[str, Any]: ...  # noqa: D102 - see the class
    def unreadable(self) -> Unknown | None: ...  # noqa: D102
    def prepare(self, givens: Collection[str]) -> None: ...  # noqa: D102
    def select(self, given: str) -> Sequence[Any]: ...  # noqa: D102
    def read(self, thing: Any, field: str | None) -> Iterable[Reading]: ...  # noqa: D102
    def locate(self, at: Any) -> Location: ...  # noqa: D102
    def excerpt(self, at: Any) -> str: ...  # noqa: D102
    def parts(self) -> "Sequence[Artefact]": ...  # noqa: D102
    def pending(self) -> Sentence | None: ...  # noqa: D102


class Tabular(Artefact, Protocol):
    """An artefact of tables: its selectors are SQL, so they take the rule's figures.

    `query` gives the rows of one SELECT by column name and raises on a query that cannot be run or was
    stopped; `filled` tells whether a table holds rows (`where: {tables: …}`).
    """

    def query(self, sql: str, parameters: Mapping[str, Any]) -> Sequence[dict[str, Any]]: ...  # noqa: D102
    def filled(self, table: str) -> bool: ...  # noqa: D102


class Shaped(Artefact, Protocol):
    """An artefact of markup: `shape` is what occurs on it at all (`<tag`, attribute names, `meta NAME`).

    A selector that names something else matches nothing.
    """

    def shape(self) -> frozenset[str]: ...  # noqa: D102
