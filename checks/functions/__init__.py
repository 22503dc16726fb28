"""The register of functions: predicates that rules may name; one a file."""

from collections.abc import Mapping

from checks.functions import (
    alphabetical,
    casing,
    defined,
    enumeration,
    falsy,
    filled,
    length,
    or_,
    pattern,
    truthy,
    undefined,
    xor,
)
from checks.model.function import Function

FUNCTIONS: Mapping[str, Function] = {
    "alphabetical": alphabetical.FUNCTION,
    "casing": casing.FUNCTION,
    "defined": defined.FUNCTION,
    "enumeration": enumeration.FUNCTION,
    "falsy": falsy.FUNCTION,
    "filled": filled.FUNCTION,
    "length": length.FUNCTION,
    "or": or_.FUNCTION,
    "pattern": pattern.FUNCTION,
    "truthy": truthy.FUNCTION,
    "undefined": undefined.FUNCTION,
    "xor": xor.FUNCTION,
}
"""Every function by its name in YAML, sorted."""
