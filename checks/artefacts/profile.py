"""Profile: which way of writing a catalogue a register follows, told from its columns."""

from collections.abc import Iterable
from typing import Final

from checks.artefacts.header import Layout
from checks.model.target import Target

PROFILES: Final = ("guide-2017", "cascade", "open-data", "service-data")
"""The catalogue profiles: 编制指南, 目录级联与导入模板, 开放数据门户, 服务数据目录."""

_CATALOGUE: Final = "data_catalogue"
_ITEM: Final = "data_catalogue_item"


def declared_profile(target: Target) -> str | None:
    """The catalogue profile that the target names, in `profile` or in its further facts."""
    for named in (target.profile, target.declared.get("catalogue_profile"), target.declared.get("profile")):
        if named in PROFILES:
            return str(named)
    return None


def find_profile(layouts: Iterable[Layout], target: Target) -> str | None:
    """The declared profile, else the one that the columns show; None when they show none.

    Codes of resource and provider mean the guide of 2017; a spatial range, a data grade or share types of
    items the cascade; a subject domain or a row count without share type an open-data portal. Service data
    are only ever declared.
    """
    declared = declared_profile(target)
    if declared:
        return declared
    catalogue: set[str] = set()
    items: set[str] = set()
    for layout in layouts:
        if layout.register == _CATALOGUE:
            catalogue |= layout.fields
            items |= layout.companion_fields
        elif layout.register == _ITEM:
            items |= layout.fields
    if {"code", "provider_code"} <= catalogue:
        return "guide-2017"
    if catalogue & {"spatial_range", "data_grade"} or "share_type" in items:
        return "cascade"
    if catalogue & {"subject_domain", "row_count"} and "share_type" not in catalogue:
        return "open-data"
    return None
