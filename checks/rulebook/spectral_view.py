"""Spectral view: a document as the functions of a ruleset see it, and where its findings belong."""

from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote

from checks.artefacts.pointer import read_fragment
from checks.artefacts.reference import FileName, References
from checks.artefacts.tree import Path, Tree, child_key
from checks.rulebook.spectral_message import SAFE
from checks.select.node import Node


@dataclass(slots=True)
class View:
    """What a predicate is given as its artefact; `node` and `below` are set for each judged value.

    `resolve` follows references when `resolved`; `named` are the definitions that something refers to.
    """

    tree: Tree
    references: References
    formats: frozenset[str]
    resolved: bool
    named: set[Path] = field(default_factory=set)
    node: Node | None = None
    below: Path = ()

    @property
    def standing(self) -> tuple[Any, ...] | None:
        """The path of the value that is being judged, through references as if their targets stood there."""
        return None if self.node is None else (*self.node.path(), *self.below)

    @property
    def document(self) -> Any:
        """The document as it is written."""
        return self.tree.value

    def resolve(self, value: Any) -> Any:
        """What a reference object stands for; any other value itself."""
        if self.resolved and isinstance(value, dict) and "$ref" in value:
            found = self.references.follow.get(id(value))
            if found is not None:
                return found[0]
        return value


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a finding belongs: the path in its file that exists, and the full path that was meant."""

    path: Path
    meant: Path
    file: str | None = None


def spot_of(view: View, node: Node, below: Path) -> Spot:
    """Map a selected node and a path below it to the place where it is written down, as Spectral does."""
    path, crossed, raw = _start(node)
    for index, step in enumerate(below):
        value, at_target = raw, None
        if isinstance(raw, dict) and "$ref" in raw and view.resolved and (crossed or step not in raw):
            at_target = view.references.follow.get(id(raw))
            value = at_target[0] if at_target is not None else raw
        at = child_key(value, step)
        if at is None and step == "length" and isinstance(value, list):  # a member, as JavaScript sees it
            base = path if at_target is None else tuple(at_target[1])
            return _settled(view, (*base, step), (*base, step), crossed or at_target is not None)
        entered = at_target is not None and (at is not None or crossed or len(raw) == 1)
        circular = isinstance(raw, dict) and len(raw) == 1 and id(raw) in view.references.circular
        first = (entered or (circular and view.resolved)) and not crossed
        if at_target is not None and entered:
            path, crossed = tuple(at_target[1]), True
        if at is None and (aim := _aim(view, raw, crossed)) is not None:
            return _settled(view, aim, aim, True)
        if at is None:  # what is missing right behind the first reference, Spectral does not name
            return _settled(view, path, path if first else (*path, *below[index:]), crossed)
        raw = value[at]
        path = (*path, str(step))
    if view.resolved and isinstance(raw, dict) and "$ref" in raw and (crossed or len(raw) == 1):
        target = view.references.follow.get(id(raw))
        aim = _aim(view, raw, crossed)
        if target is not None:
            path, crossed = tuple(target[1]), True
        elif aim is not None:
            path, crossed = aim, True
    return _settled(view, path, path, crossed)


def _aim(view: View, raw: Any, crossed: bool) -> Path | None:
    """Where a reference that leads nowhere was to lead, as far as that exists."""
    text = raw.get("$ref") if isinstance(raw, dict) and view.resolved and (crossed or len(raw) == 1) else None
    if not isinstance(text, str) or not text.startswith("#/"):
        return None
    if id(raw) in view.references.follow or id(raw) in view.references.circular:
        return None
    target = read_fragment(text)
    return None if target is None else view.tree.closest(target)


def _start(node: Node) -> tuple[Path, bool, Any]:
    """Path, whether a reference was followed above it, and what is written at a node itself."""
    if node.frame is None:
        return (), False, node.value
    container = Node(node.frame[2], node.frame[1], node.frame[0], node.frame[3]) if node.frame[0] else None
    path, crossed = container.origin() if container is not None else ((), False)
    try:
        raw = node.frame[2][node.key]
    except (KeyError, IndexError, TypeError):
        raw = node.value
    return (*path, node.key), crossed, raw


def _settled(view: View, path: Path, meant: Path, crossed: bool) -> Spot:
    file = None
    if path and isinstance(path[0], FileName):
        file, path, meant = str(path[0]), path[1:], meant[1:]
    steps: Path = tuple(str(step) for step in path)
    missing = tuple(str(step) for step in meant[len(path) :])
    if crossed:
        if (
            steps and steps[-1] in missing
        ):  # Spectral takes up what is missing behind the last step of that name
            missing = missing[len(missing) - missing[::-1].index(steps[-1]) :]
        steps = _as_decoded(view, steps, file)
    return Spot(steps, (*steps, *missing), file)


def _as_decoded(view: View, path: Path, file: str | None) -> Path:
    """Spectral writes such a path with percent signs and does not read them back: it ends before them."""
    encoded = tuple(quote(str(step), safe=SAFE) for step in path)
    if encoded == path:
        return path
    tree = view.references.files.get(file) if file is not None else view.tree
    return tree.closest(encoded) if tree is not None else path
