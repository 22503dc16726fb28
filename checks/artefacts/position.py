"""Position: where a start tag stands in the source; only findings ask."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, Final

_TOKEN: Final = re.compile(
    r"<!--(?P<comment>.*?(?:--!?>|\Z))"
    r"|<(?P<raw>script|style|textarea|title|xmp|iframe|noembed|noframes|noscript)(?=[\s/>])(?P<rawrest>(?:[^>\"']|\"[^\"]*\"|'[^']*')*>).*?(?:</(?P=raw)(?=[\s/>])|\Z)"
    r"|<(?P<name>[a-z][^\s/>]*)(?P<rest>(?:[^>\"']|\"[^\"]*\"|'[^']*')*)>"
    r"|<[!?/](?:[^>]*)>?",
    re.IGNORECASE | re.DOTALL,
)
_ATTRIBUTE: Final = re.compile(
    r"([^\s\"'>/=][^\s\"'>/=]*)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+)))?"
)
_LONGEST: Final = 2_000_000
_DEEPEST: Final = 60


def place_of(source: str, same_tag: Sequence[Any], node: Any) -> tuple[int | None, int | None]:
    """Line and column (from 1) of an element's start tag, (None, None) when it cannot be told for sure.

    Lexbor keeps no offsets: the n-th element of a name is looked for as the n-th start tag of that name, and
    its attribute names must agree; else the only start tag with the same attributes is taken.
    """
    if len(source) > _LONGEST:
        return None, None
    wanted = _names(node)
    nth = next((at for at, each in enumerate(same_tag) if each.mem_id == node.mem_id), None)
    tags = list(_start_tags(source, node.tag))
    if nth is not None and nth < len(tags) and tags[nth][1] == wanted:
        return _line_column(source, tags[nth][0])
    alike = [offset for offset, names in tags if names == wanted]
    peers = sum(_names(each) == wanted for each in same_tag) if alike else 0
    if alike and peers == len(alike) and nth is not None:
        before = sum(_names(each) == wanted for each in same_tag[:nth])
        return _line_column(source, alike[before])
    return None, None


def css_path(node: Any) -> str:
    """A selector that leads to the element: from the nearest id, else from the root, by `:nth-of-type`."""
    steps: list[str] = []
    for _ in range(_DEEPEST):
        if node is None or not node.is_element_node:
            break
        name = node.id
        if name and re.fullmatch(r"[A-Za-z][\w-]*", name):
            steps.append(f"{node.tag}#{name}")
            break
        steps.append(_step(node))
        node = node.parent
    return " > ".join(reversed(steps))


def _step(node: Any) -> str:
    if node.tag in ("html", "head", "body"):
        return str(node.tag)
    nth, other = 1, False
    before = node.prev
    while before is not None:
        nth += before.tag == node.tag
        before = before.prev
    after = node.next
    while after is not None and not other:
        other = after.tag == node.tag
        after = after.next
    return f"{node.tag}:nth-of-type({nth})" if nth > 1 or other else str(node.tag)


def _names(node: Any) -> frozenset[str]:
    return frozenset(node.attributes)


def _start_tags(source: str, tag: str) -> Iterator[tuple[int, frozenset[str]]]:
    for token in _TOKEN.finditer(source):
        name = token["name"] or token["raw"]
        if name is not None and name.lower() == tag:
            rest = token["rest"] if token["name"] else token["rawrest"][:-1]
            yield token.start(), frozenset(found[1].lower() for found in _ATTRIBUTE.finditer(rest))


def _line_column(source: str, offset: int) -> tuple[int, int]:
    line = source.count("\n", 0, offset) + 1
    return line, offset - source.rfind("\n", 0, offset)
