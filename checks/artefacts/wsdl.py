"""WSDL: a service description (1.1, 2.0) or XML schema as an artefact that rules are evaluated on."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from checks.artefacts.fault import Fault
from checks.artefacts.read_xml import Xml, read_xml
from checks.model.artefact import On, Reading
from checks.model.cause import Cause
from checks.model.finding import Location
from checks.model.problem import Unknown
from checks.model.snapshot import Snapshot
from checks.model.target import Target
from checks.model.value import ABSENT
from checks.select.xpath import PREFIXES, find_all

LARGEST: Final = 20_000_000
_MOST_FILES: Final = 200
_VERSIONS: Final = {
    f"{{{PREFIXES['wsdl']}}}definitions": "1.1",
    f"{{{PREFIXES['wsdl2']}}}description": "2.0",
    f"{{{PREFIXES['xsd']}}}schema": "xsd",
}
Lookup = Callable[[str], bytes | None]


def read_wsdl(snapshot: Snapshot) -> Iterator["Wsdl"]:
    """The description of a snapshot; imports are looked up beside it, nothing is fetched."""

    def lookup(name: str) -> bytes | None:
        exchange = snapshot.lookup(name)
        return None if exchange is None else exchange.body

    for exchange in snapshot.exchanges():
        yield Wsdl(exchange.body, exchange.url, exchange.record, snapshot.target, lookup)
        return


class Wsdl:
    """One description; `body`, `xml`, `imports` and `roots` serve functions."""

    on: On = "wsdl"

    def __init__(
        self, body: bytes, subject: str, record: str, target: Target, lookup: Lookup | None = None
    ) -> None:
        """Parse at once; imports are read when first asked for."""
        self.subject = subject
        self.record = record
        self.target = target
        self.body = body
        self._lookup = lookup
        self._large = len(body) > LARGEST
        self.xml = Xml() if self._large else read_xml(body)
        self._imports: list[tuple[Any, str, Any]] | None = None

    @property
    def faults(self) -> Sequence[Fault]:
        """What is wrong with the text."""
        return self.xml.faults

    @property
    def imports(self) -> list[tuple[Any, str, Any]]:
        """Each import: the element, where it points, and the root of that file or `Unknown`."""
        if self._imports is None:
            self._imports = []
            queue: list[tuple[Any, str]] = [(self.xml.root, self.subject)]
            seen = {self.subject}
            while queue and len(seen) < _MOST_FILES:
                root, base = queue.pop(0)
                for element, place in _imported(root):
                    name = _beside(base, place)
                    found: Any = Unknown(
                        Cause.NOT_COLLECTED,
                        f"没有收集到导入的文件：{place}",
                        f"the imported file {place} was not collected",
                    )
                    body = self._lookup(name) if name is not None and self._lookup is not None else None
                    if body is not None and len(body) <= LARGEST:
                        parsed = read_xml(body)
                        found = parsed.root if parsed.root is not None else found
                    self._imports.append((element, place, found))
                    if not isinstance(found, Unknown) and name is not None and name not in seen:
                        seen.add(name)
                        queue.append((found, name))
        return self._imports

    @property
    def roots(self) -> list[Any]:
        """This document's root and those of its imports that were collected."""
        found = [root for _, _, root in self.imports if not isinstance(root, Unknown)]
        return [self.xml.root, *found] if self.xml.root is not None else found

    def facts(self) -> Mapping[str, Any]:
        """See `checks.artefacts.wsdl_kind`."""
        root = self.xml.root
        return {"version": _VERSIONS.get(root.tag, "other") if root is not None else "other"}

    def unreadable(self) -> Unknown | None:
        """Why nothing can be judged; a document that is only broken is judged as far as it goes."""
        if self._large:
            return Unknown(
                Cause.TOO_LARGE,
                f"文件超过 {LARGEST // 1_000_000} MB",
                f"the file is larger than {LARGEST // 1_000_000} MB",
            )
        return None

    def prepare(self, givens: Collection[str]) -> None:
        """Nothing to do: XPaths run one by one."""

    def select(self, given: str) -> Sequence[Any]:
        """Elements, or attributes as texts that know their element."""
        return find_all(given, self.xml.root) if self.xml.root is not None else ()

    def read(self, thing: Any, field: str | None) -> Iterable[Reading]:
        """The thing itself, its `text`, an `@attribute`, or what an XPath below it selects."""
        if field is None:
            yield Reading(str(thing) if isinstance(thing, str) else thing, thing)
        elif isinstance(thing, str):
            yield Reading(str(thing), thing)
        elif field == "text":
            yield Reading("".join(thing.itertext()).strip(), thing)
        else:
            found = find_all(field, thing)
            for each in found or [ABSENT]:
                value = str(each) if isinstance(each, str) else each
                yield Reading(value, thing if each is ABSENT or _element(each) is None else each)

    def locate(self, at: Any) -> Location:
        """The line, and the XPath of the element."""
        element = _element(at)
        if element is None:
            return Location(line=1, column=1)
        path = _path(element)
        name = getattr(at, "attrname", None)
        return Location(line=element.sourceline, selector=f"{path}/@{name}" if name else path)

    def excerpt(self, at: Any) -> str:
        """The start tag as it is meant."""
        element = _element(at)
        if element is None:
            return ""
        name = str(element.tag).rpartition("}")[2]
        attributes = "".join(
            f' {key.rpartition("}")[2]}="{value}"' for key, value in list(element.attrib.items())[:4]
        )
        return f"<{name}{attributes}>"[:200]

    def parts(self) -> Sequence[Any]:
        """None: a description is complete as it is."""
        return ()

    def pending(self) -> None:
        """None: nothing is still to come."""


def _path(element: Any) -> str:
    """The XPath of an element; by local names where the default namespace leaves it without names."""
    path = str(element.getroottree().getpath(element))
    if "*" not in path:
        return path
    steps: list[str] = []
    while element is not None:
        parent, name = element.getparent(), str(element.tag).rpartition("}")[2]
        alike = [] if parent is None else parent.findall(element.tag)
        steps.append(f"{name}[{alike.index(element) + 1}]" if len(alike) > 1 else name)
        element = parent
    return "/" + "/".join(reversed(steps))


def _element(at: Any) -> Any:
    if isinstance(at, str):
        parent = getattr(at, "getparent", None)
        return parent() if parent is not None else None
    return at if hasattr(at, "sourceline") else None


def _imported(root: Any) -> list[tuple[Any, str]]:
    if root is None:
        return []
    found = find_all("//wsdl:import/@location | //wsdl2:import/@location | //wsdl2:include/@location"
                     " | //xsd:import/@schemaLocation | //xsd:include/@schemaLocation", root)  # fmt: skip
    return [(each.getparent(), str(each)) for each in found]


def _beside(base: str, place: str) -> str | None:
    """The name of an imported file in the same folder tree; None when it lies outside."""
    from posixpath import dirname, normpath

    if ":" in place.split("/", 1)[0] or place.startswith(("/", "\\")) or "\0" in place:
        return None
    name = normpath(f"{dirname(base)}/{place}" if dirname(base) else place.replace("\\", "/"))
    return None if name.startswith("../") or name in ("..", ".") else name
