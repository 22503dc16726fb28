"""Page: what a predicate may ask of the page around an element."""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeVar

from checks.model.element import Element
from checks.model.sentence import Sentence
from checks.model.target import Target

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True)
class Writing:
    """A string that a script of the page holds as a literal; `origin` is the script's address, None: inline.

    `written` tells whether a call that writes into the page takes it (document.write, innerHTML, …); `key` is
    the property, variable or attribute that it becomes the value of.
    """

    text: str
    origin: str | None = None
    written: bool = False
    key: str = ""


class PageView(Protocol):
    """A parsed page, as predicates see it (`context.artefact` of rules on pages).

    `url` is canonical, `host` in lower case, `source` the decoded text, `text` what is visible; `target` what
    the register of targets says. `css` searches the page, comments and scripts' text apart; `text_of` is the visible text of a thing,
    blocks on lines of their own, NFKC, white space collapsed; `spoken_of` adds the alternatives of its
    pictures and links; `tells` asks a reader, which decides line by line, whether it finds something in the
    text of a thing, and does not show it again what it found nothing in on this site (`reader` names it with
    its options); `holds` gives those of some words (in the spelling of `text.squeeze`) that stand in a line of
    the text of a thing; `hidden` tells whether an element is hidden as far as the markup itself says
    (attribute `hidden`, `aria-hidden` unless `aria` is false, inline display or visibility, on it or above);
    `having` are the elements with an attribute, each with all of its attributes; `values` are those of an attribute, each once;
    `links` are the links and areas
    with an address, each with all of its attributes and its text; `by_id` are all elements of an id; `parse` makes markup found on it a page of its own; `region` the thing that `region(NAME)` selects,
    or None; `resolve` makes a written address absolute (None: no http); `writings` are the string literals of
    inline and collected own scripts, comments left out; `fragments` what those scripts write and own frames
    hold, each as a page of its own; `read_fact` what `page:NAME` reads (ABSENT: unknown); `pending` what
    could still complete the page and was not collected (None: nothing); `once` what a function reads of the
    page, which is called at most once.
    """

    url: str
    host: str
    target: Target
    origin: str | None

    @property
    def source(self) -> str: ...  # noqa: D102 - see the class
    @property
    def text(self) -> str: ...  # noqa: D102

    def css(self, query: str) -> Sequence[Element]: ...  # noqa: D102
    def text_of(self, thing: Any) -> str: ...  # noqa: D102
    def spoken_of(self, thing: Any) -> str: ...  # noqa: D102
    def tells(self, thing: Any, reader: str, tells: Callable[[str], bool]) -> bool: ...  # noqa: D102
    def holds(self, thing: Any, words: frozenset[str]) -> frozenset[str]: ...  # noqa: D102
    def hidden(self, element: Element, aria: bool = True) -> bool: ...  # noqa: D102
    def parse(self, markup: str) -> "PageView": ...  # noqa: D102
    def having(self, name: str) -> Sequence[tuple[Element, Mapping[str, str | None]]]: ...  # noqa: D102
    def values(self, name: str) -> Collection[str]: ...  # noqa: D102
    def links(self) -> Sequence[tuple[Element, Mapping[str, str | None], str]]: ...  # noqa: D102
    def by_id(self, name: str) -> Sequence[Element]: ...  # noqa: D102
    def region(self, name: str) -> Any: ...  # noqa: D102
    def resolve(self, raw: str) -> str | None: ...  # noqa: D102
    def facts(self) -> Mapping[str, Any]: ...  # noqa: D102
    def writings(self) -> Sequence[Writing]: ...  # noqa: D102
    @property
    def fragments(self) -> "Sequence[PageView]": ...  # noqa: D102
    def read_fact(self, name: str) -> Any: ...  # noqa: D102
    def pending(self) -> Sentence | None: ...  # noqa: D102
    def once(self, read: "Callable[[PageView], Found]") -> "Found": ...  # noqa: D102
