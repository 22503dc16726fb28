"""Target: a site, an interface definition or a register under test."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Target:
    """What the register of targets says of one target; None or empty means: not declared.

    `kind` is `site`, `interface`, `wsdl` or `register`; `location` a URL or path; `profile` one of the
    rulebook's profiles; `hosts` further hosts that belong to the site (aliases); `former_hosts` closed ones.
    `declared` holds further facts by name (`org_kind`, `parent_domain`, `columns`, `code_tables`, …).
    """

    id: str
    kind: str
    location: str
    profile: str | None = None
    name: str | None = None
    department: str | None = None
    code: str | None = None
    main_domain: str | None = None
    hosts: tuple[str, ...] = ()
    former_hosts: tuple[str, ...] = ()
    platform_hosts: tuple[str, ...] = ()
    identity_hosts: tuple[str, ...] = ()
    has_service: bool | None = None
    declared: Mapping[str, object] = field(default_factory=dict)
