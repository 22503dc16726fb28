"""hasLink: a part of the page holds a link of a certain sort.

The value is an element or region; looked through are its links and areas, then those in what own scripts
and frames write. A link counts when its words match `text` (its visible text, title, or the alternative of
its picture; a regular expression), its host is in `relation` (as in `urlHost`) or under one of `hosts`, and
with `home` it leads to the root of the site; what is not given is not asked. With `usable` it must lead
somewhere, or have a handler. `controls` also takes buttons and elements with a handler. Not found while a
script or frame was not collected: cannot be told. Undeclared hosts: it holds.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from checks.functions.marks.everywhere import look_in, missing
from checks.functions.markup.address import is_home, leads_nowhere, related, under
from checks.model.context import Context
from checks.model.expression import parse_expression
from checks.model.function import Function, Predicate
from checks.model.host import host_of
from checks.model.page import PageView
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.text import tidy
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class HasLinkOptions:
    """What a link must be like; see above."""

    text: str | None = None
    relation: Literal["page", "site", "platform", "identity"] | None = None
    hosts: tuple[str, ...] = ()
    home: bool = False
    usable: bool = True
    controls: bool = False


def build(options: HasLinkOptions, shelf: Shelf) -> Predicate:
    """Make the predicate; `ValueError` for a pattern that cannot be compiled."""
    expression = parse_expression(options.text) if options.text else None
    query = "a, area" + (
        ", button, [onclick], [role=button i], input[type=button i]" if options.controls else ""
    )

    def counts(node: Any, part: PageView) -> bool:
        attributes = node.attributes
        address = attributes.get("href")
        nowhere = leads_nowhere(address)
        if options.usable and nowhere and "onclick" not in attributes and node.tag not in ("button", "input"):
            return False
        if options.home and (nowhere or not is_home(address or "", part)):
            return False
        if options.relation or options.hosts:
            url = part.resolve(address or "") if not nowhere else None
            host = host_of(url) if url else ""
            if not host or not (
                under(host, options.hosts) or (options.relation and related(host, part, options.relation))
            ):
                return False
        return expression is None or any(expression.search(words) for words in _words(node, attributes))

    def has_link(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: PageView = context.artefact
        if not hasattr(value, "css"):
            return
        if options.relation in ("platform", "identity") and related("", page, options.relation) is None:
            return
        if not look_in(value, page, lambda thing, part: any(counts(node, part) for node in thing.css(query))):
            yield from missing(
                page, Problem(f"没有这样的链接：{options.text or ''}", f"no such link: {options.text or ''}")
            )

    return has_link


def _words(node: Any, attributes: dict[str, str | None]) -> list[str]:
    texts = [
        node.text(),
        attributes.get("title"),
        attributes.get("aria-label"),
        attributes.get("value"),
        attributes.get("alt"),
    ]
    texts += [image.attributes.get(name) for image in node.css("img") for name in ("alt", "title")]
    return [tidy(text) for text in texts if text and text.strip()]


FUNCTION = Function("hasLink", HasLinkOptions, build, __doc__ or "")
