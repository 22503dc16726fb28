"""Artefacts: what snapshots hold, in the shapes that rules are evaluated on."""

from collections.abc import Mapping

from checks.artefacts.interface_kind import INTERFACE
from checks.artefacts.page_form import PAGE
from checks.artefacts.register_kind import RECORD, REGISTER
from checks.artefacts.rendered_form import RENDERED
from checks.artefacts.response_form import RESPONSE
from checks.artefacts.site_kind import SITE
from checks.artefacts.wsdl_kind import WSDL
from checks.model.artefact import On
from checks.model.kind import Kind

KINDS: Mapping[On, Kind] = {
    "interface": INTERFACE,
    "page": PAGE,
    "record": RECORD,
    "register": REGISTER,
    "rendered": RENDERED,
    "response": RESPONSE,
    "site": SITE,
    "wsdl": WSDL,
}
"""Every sort of artefact by what rules say after `on`, sorted."""
