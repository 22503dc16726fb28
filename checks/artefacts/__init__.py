"""Artefacts: what snapshots hold, in the shapes that rules are evaluated on."""

import importlib
from collections.abc import Iterator, Mapping

from checks.model.artefact import On
from checks.model.kind import Kind

MODULES: Mapping[On, str] = {
    "interface": "interface_kind.INTERFACE",
    "page": "page_form.PAGE",
    "record": "register_kind.RECORD",
    "register": "register_kind.REGISTER",
    "rendered": "rendered_form.RENDERED",
    "response": "response_form.RESPONSE",
    "site": "site_kind.SITE",
    "wsdl": "wsdl_kind.WSDL",
}


class Kinds(Mapping[On, Kind]):
    """Kinds by name; each is imported when it is first asked for, since a target is of one or a few."""

    def __init__(self, modules: Mapping[On, str]) -> None:
        self._modules = modules
        self._known: dict[On, Kind] = {}

    def __getitem__(self, name: On) -> Kind:
        """The kind of that name; raises `KeyError`."""
        if name not in self._known:
            module, _, constant = self._modules[name].partition(".")
            found = getattr(importlib.import_module(f"{__name__}.{module}"), constant)
            if not isinstance(found, Kind):
                raise TypeError(f"{module}.{constant} is no kind")
            self._known[name] = found
        return self._known[name]

    def __iter__(self) -> Iterator[On]:
        """The names, sorted."""
        return iter(self._modules)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._modules)

    def __contains__(self, name: object) -> bool:
        """Whether there is one of that name; nothing is imported."""
        return name in self._modules


KINDS: Mapping[On, Kind] = Kinds(MODULES)
"""Every sort of artefact by what rules say after `on`, sorted."""
