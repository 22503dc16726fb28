"""Read: the artefacts of a snapshot, in the order in which they are judged."""

from collections.abc import Collection, Iterator
from datetime import date
from typing import Any, Final

from checks.model.artefact import On
from checks.model.rulebook import Rulebook
from checks.model.snapshot import Snapshot

KINDS_OF_TARGET: Final[dict[str, tuple[On, ...]]] = {
    "interface": ("interface",),
    "register": ("record", "register"),
    "site": ("response", "page", "rendered", "site"),
    "wsdl": ("wsdl",),
}
"""Which artefacts a target of each kind has."""


def read_artefacts(
    snapshot: Snapshot, rulebook: Rulebook, as_of: date, wanted: Collection[On] | None = None
) -> Iterator[Any]:
    """Every artefact of the snapshot, streaming; what is not needed for this kind of target is not imported.

    Of a site only the `wanted` kinds are made (None: all); those are the same as among all.
    """
    kind = snapshot.target.kind
    if kind == "site":
        from checks.artefacts.site import read_site

        yield from read_site(snapshot, rulebook.mappings, as_of, wanted)
    elif kind == "register":
        from checks.artefacts.register_set import registers_of

        yield from registers_of(snapshot, rulebook, as_of)
    elif kind == "interface":
        from checks.artefacts.interface import read_interface

        yield from read_interface(snapshot)
    elif kind == "wsdl":
        from checks.artefacts.wsdl import read_wsdl

        yield from read_wsdl(snapshot)
