"""Kind: what the loader and the tests must know of one sort of artefact."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from checks.model.artefact import Artefact, On
from checks.model.sentence import Said, Sentence

if TYPE_CHECKING:
    from checks.model.rule import Example, Rule


class ExampleError(Said, ValueError):
    """An example that cannot be made into an artefact."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One entry of the register of artefacts.

    `facts` names what `where` may test, each with a one-line description; `forms` are the keys under which
    an example may be written; `check_given` and `check_field` return one clear sentence for a selector
    that cannot be used (None: it can), `check_detail` for one whose reasons are not said in both languages; `from_example` builds the artefact that an example describes;
    `example_facts` are the further keys an example may carry, each with a description; `values` are all
    the values of facts that have no others.
    """

    on: On
    facts: Mapping[str, str]
    forms: tuple[str, ...]
    check_given: Callable[[str], Sentence | None]
    check_field: Callable[[str], Sentence | None]
    from_example: "Callable[[Example, Rule], Artefact]"
    example_facts: Mapping[str, str]
    check_detail: Callable[[str], Sentence | None] = lambda given: None
    values: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
