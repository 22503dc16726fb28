"""Reference: every `$ref` of a document followed to its definition, within the given files only.

Nothing is fetched: a reference to an address, or to a file outside the folder, is told and left alone. A
reference that leads back into itself stays as it is written, as in Spectral's resolved document.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from posixpath import dirname, normpath
from typing import Any, Literal
from urllib.parse import unquote

from checks.artefacts.circle import circles
from checks.artefacts.pointer import lookup, read_fragment
from checks.artefacts.tree import Path, Tree
from checks.model.cause import Cause
from checks.model.problem import Unknown

Load = Callable[[str], Tree | Unknown]
"""Gives another file of the same folder by its normalised relative name."""

_NESTED = (dict, list)
_MOST_FILES = 200
_LONGEST_CHAIN = 50


class FileName(str):
    """The first step of a path that leads into another file."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference object: where it stands and what it says; `target` is None when it names no place here."""

    path: Path
    text: str
    node: dict[str, Any]
    target: Path | None = None


@dataclass(frozen=True, slots=True)
class Dangling:
    """A reference that leads nowhere (`missing`), out of the files (`outside`), or cannot be read (`invalid`)."""

    path: Path
    text: str
    sort: Literal["missing", "outside", "invalid"]
    unknown: Unknown | None = None


@dataclass(slots=True)
class References:
    """What the references of a document and its files come to.

    `follow` maps the `id` of a reference object to the value it stands for and that value's path; `users`
    a definition's path to the places that refer to it; `named` are the fragments that were referred to.
    """

    follow: dict[int, tuple[Any, Path]] = field(default_factory=dict)
    dangling: list[Dangling] = field(default_factory=list)
    users: dict[Path, list[Path]] = field(default_factory=dict)
    named: set[Path] = field(default_factory=set)
    circular: set[int] = field(default_factory=set)
    files: dict[str, Tree] = field(default_factory=dict)


def follow_references(tree: Tree, load: Load | None = None) -> References:
    """Find and follow all references of a document and, in turn, of the files it refers to."""
    found = References()
    queue: list[tuple[Tree, Path, str]] = [(tree, (), tree.name)]
    known = {tree.name: tree}
    while queue:
        current, prefix, name = queue.pop(0)
        for file in _follow_one(current, prefix, name, found, known, load):
            if len(known) <= _MOST_FILES:
                queue.append((known[file], (FileName(file),), file))
    found.files = {name: each for name, each in known.items() if each is not tree}
    for key in list(found.follow):
        found.follow[key] = _end_of_chain(found.follow, *found.follow[key])
    return found


def _follow_one(
    tree: Tree, prefix: Path, name: str, found: References, known: dict[str, Tree], load: Load | None
) -> list[str]:
    """Follow the references of one file; names of files that are new."""
    inner: list[Reference] = []
    outer: list[tuple[Reference, str, Path]] = []
    fresh: list[str] = []
    for reference in references(tree.value):
        file, _, fragment = reference.text.partition("#")
        target = read_fragment("#" + fragment)
        if target is None or not reference.text:
            sort: Literal["invalid", "missing"] = "invalid" if reference.text else "missing"
            found.dangling.append(Dangling((*prefix, *reference.path), reference.text, sort))
            continue
        other = _file(file, name) if file else name
        if other == name:
            inner.append(Reference(reference.path, reference.text, reference.node, target))
        elif isinstance(other, Unknown) or load is None:
            reason = (
                other
                if isinstance(other, Unknown)
                else Unknown(
                    Cause.NOT_COLLECTED,
                    f"未收集被引用的文件：{file}",
                    f"the file {file} that is referred to was not collected",
                )
            )
            found.dangling.append(Dangling((*prefix, *reference.path), reference.text, "outside", reason))
        else:
            if other not in known:
                loaded = load(other)
                if isinstance(loaded, Unknown):
                    place = (*prefix, *reference.path)
                    found.dangling.append(Dangling(place, reference.text, "outside", loaded))
                    continue
                known[other] = loaded
                fresh.append(other)
            outer.append((reference, other, target))
    _follow_inner(tree, prefix, inner, found)
    first = next(iter(known.values()))
    for reference, other, target in outer:
        exists, value = lookup(known[other].value, target)
        place = (*prefix, *reference.path)
        if exists:
            back = known[other] is first
            full: Path = target if back else (FileName(other), *target)
            found.follow[id(reference.node)] = (value, full)
            found.users.setdefault(full, []).append(place)
            if back:
                found.named.add(full)
        else:
            found.dangling.append(Dangling(place, reference.text, "missing"))
    return fresh


def _follow_inner(tree: Tree, prefix: Path, inner: list[Reference], found: References) -> None:
    straight = [each for each in inner if each.target is not None and not _is_above(each.target, each.path)]
    for each in inner:
        if each.target and _is_above(each.target, each.path):
            found.circular.add(id(each.node))
    circular = circles([(each.path, each.target) for each in straight if each.target is not None])
    later: list[Reference] = []
    for index, each in enumerate(straight):
        target = each.target or ()
        found.named.add((*prefix, *target))
        if index in circular or not target:
            found.circular.add(id(each.node))
        elif _crosses(tree.value, target):
            later.append(each)
        else:
            _settle(each, prefix, lookup(tree.value, target), found)
    for each in later:
        _settle(each, prefix, _through(tree.value, each.target or (), found.follow), found)


def _settle(reference: Reference, prefix: Path, result: tuple[bool, Any], found: References) -> None:
    place, target = (*prefix, *reference.path), (*prefix, *(reference.target or ()))
    if result[0]:
        found.follow[id(reference.node)] = (result[1], target)
        found.users.setdefault(target, []).append(place)
    else:
        found.dangling.append(Dangling(place, reference.text, "missing"))


def _crosses(value: Any, path: Path) -> bool:
    """Whether a path leads through another reference."""
    for step in path:
        if isinstance(value, dict) and isinstance(value.get("$ref"), str):
            return True
        exists, value = lookup(value, (step,))
        if not exists:
            return False
    return False


def _is_above(target: Path, path: Path) -> bool:
    return bool(target) and tuple(map(str, path[: len(target)])) == tuple(map(str, target))


def _through(value: Any, path: Path, follow: dict[int, tuple[Any, Path]]) -> tuple[bool, Any]:
    """As `lookup`, passing through references on the way that were followed before."""
    for step in path:
        for _ in range(_LONGEST_CHAIN):
            if isinstance(value, dict) and "$ref" in value and id(value) in follow:
                value = follow[id(value)][0]
            else:
                break
        exists, value = lookup(value, (step,))
        if not exists:
            return False, None
    return True, value


def _end_of_chain(follow: dict[int, tuple[Any, Path]], value: Any, path: Path) -> tuple[Any, Path]:
    for _ in range(_LONGEST_CHAIN):
        if id(value) not in follow or not isinstance(value, dict):
            break
        value, path = follow[id(value)]
    return value, path


def references(root: Any) -> Iterator[Reference]:
    """Every reference object, in the order of the document; what stands beside or below one is not sought."""
    if type(root) not in _NESTED:
        return
    stack: list[tuple[Any, Any, Any]] = [(root, None, None)]  # value, key, the entry it stands in
    while stack:
        entry = stack.pop()
        node = entry[0]
        if type(node) is dict:
            text = node.get("$ref")
            if isinstance(text, str):
                yield Reference(_path_of(entry), text, node)
                continue
            below = [(child, key, entry) for key, child in node.items() if type(child) in _NESTED]
        else:
            below = [(child, key, entry) for key, child in enumerate(node) if type(child) in _NESTED]
        below.reverse()
        stack += below


def _path_of(entry: tuple[Any, Any, Any]) -> Path:
    keys = []
    while entry[2] is not None:
        keys.append(entry[1])
        entry = entry[2]
    return tuple(reversed(keys))


def _file(file: str, base: str) -> str | Unknown:
    """The normalised name of a referenced file inside the folder, or why it is not read."""
    scheme = file.split(":", 1)[0] if ":" in file.split("/", 1)[0] else ""
    if scheme:
        return Unknown(
            Cause.FORBIDDEN_ADDRESS, f"未读取外部引用：{file}", f"the external reference {file} was not read"
        )
    name = unquote(file).replace("\\", "/")
    joined = normpath(f"{dirname(base)}/{name}" if dirname(base) else name)
    if name.startswith("/") or joined.startswith(("../", "/")) or joined in ("..", ".") or "\0" in joined:
        return Unknown(
            Cause.FORBIDDEN_ADDRESS,
            f"引用超出所给文件夹，未读取：{file}",
            f"the reference {file} leads out of the folder and was not read",
        )
    return joined
