from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import jsonschema_rs
import pytest

from checks.functions import FUNCTIONS
from checks.model.function import Function
from checks.rulebook.options import options_schema, read_options, resolve_parameters, type_schema


@dataclass(frozen=True, slots=True)
class Inner:
    name: str
    size: int = 1


@dataclass(frozen=True, slots=True)
class Some:
    """`size`: how large."""

    size: int
    names: tuple[str, ...] = ()
    pair: tuple[int, str] | None = None
    mode: Literal["a", "b"] = "a"
    inner: Inner | None = None
    free: Mapping[str, Any] = field(default_factory=dict)
    in_: float | None = None


SOME = Function(
    "some", Some, lambda options, shelf: lambda value, context: (), "some: holds.\n\n`size`: how large"
)


def test_schema_is_made_of_the_dataclass() -> None:
    schema = options_schema(SOME)
    assert schema["required"] == ["size"]
    assert schema["properties"]["size"] == {"type": "integer", "description": "how large"}
    assert schema["properties"]["mode"] == {"enum": ["a", "b"]}
    assert set(schema["properties"]) == {"size", "names", "pair", "mode", "inner", "free", "in"}


def test_instances_are_made_of_what_fits_the_schema() -> None:
    written = {
        "size": "$n",
        "names": ["x"],
        "pair": [1, "y"],
        "inner": {"name": "z"},
        "in": 2,
        "free": {"a": [1]},
    }
    made = read_options(SOME, written, {"n": 7})
    assert made == Some(7, ("x",), (1, "y"), "a", Inner("z"), {"a": [1]}, 2)


def test_parameters_are_whole_strings_only() -> None:
    assert resolve_parameters({"a": ["$n", "x$n", "$"]}, {"n": (1, 2)}) == {"a": [(1, 2), "x$n", "$"]}
    with pytest.raises(ValueError, match="unknown parameter"):
        resolve_parameters("$m", {})


def test_unknown_options_are_refused() -> None:
    with pytest.raises(ValueError, match="unknown option other"):
        read_options(SOME, {"size": 1, "other": 2}, {})
    with pytest.raises(ValueError):
        read_options(SOME, {}, {})


def test_types_without_a_schema_are_our_own_fault() -> None:
    with pytest.raises(TypeError):
        type_schema(complex)


@pytest.mark.parametrize("name", sorted(FUNCTIONS))
def test_every_function_has_a_usable_schema(name: str) -> None:
    for parameters in (False, True):
        schema = options_schema(FUNCTIONS[name], parameters=parameters)
        jsonschema_rs.Draft7Validator(schema).is_valid({})
