"""The schemas of all files of the standards: written once here, for the loader and for editors."""

from collections.abc import Mapping

from checks.model.artefact import On
from checks.model.function import Function
from checks.model.kind import Kind
from checks.rulebook.schemas.codelist import codelist_schema
from checks.rulebook.schemas.framework import framework_schema
from checks.rulebook.schemas.lexicon import lexicon_schema
from checks.rulebook.schemas.mapping import mapping_schema
from checks.rulebook.schemas.norm import norm_schema
from checks.rulebook.schemas.opinions import opinions_schema
from checks.rulebook.schemas.pieces import Schema
from checks.rulebook.schemas.profile import profile_schema
from checks.rulebook.schemas.rule import rule_schema
from checks.rulebook.schemas.targets import targets_schema
from checks.rulebook.schemas.waivers import waivers_schema

PLAIN = {
    "codelist": codelist_schema,
    "framework": framework_schema,
    "lexicon": lexicon_schema,
    "mapping": mapping_schema,
    "norm": norm_schema,
    "opinions": opinions_schema,
    "profile": profile_schema,
}
"""Schemas of the standards' files that depend on no register."""

BESIDE = {"targets": targets_schema, "waivers": waivers_schema}
"""Schemas of the files that an office keeps beside its standards."""


def editor_schemas(functions: Mapping[str, Function], kinds: Mapping[On, Kind]) -> dict[str, Schema]:
    """All schemas by name, as `standards/schema/<name>.json` holds them."""
    schemas = {name: build() for name, build in (PLAIN | BESIDE).items()}
    schemas["rule"] = rule_schema(functions, kinds)
    return dict(sorted(schemas.items()))
