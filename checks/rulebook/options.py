"""Options: a function's `functionOptions`, from its dataclass to JSON Schema and back."""

import dataclasses
import re
import types
import typing
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from checks.model.function import Function, OptionsError

Schema = dict[str, Any]

_DESCRIPTION = re.compile(r"^\s*[-*]?\s*`(\w+)`\s*[:：]?\s*(.+)$", re.MULTILINE)


def options_schema(function: Function, *, parameters: bool = False) -> Schema:
    """The JSON Schema of a function's options; with `parameters` each value may also be "$name"."""
    hints = _hints(function.options)
    described = dict(_DESCRIPTION.findall(function.doc))
    properties: Schema = {}
    required: list[str] = []
    for field in dataclasses.fields(function.options):
        schema = type_schema(hints[field.name])
        if parameters:
            schema = {"anyOf": [schema, {"type": "string", "pattern": r"^\$[a-z][a-z0-9_]*$"}]}
        if note := field.metadata.get("description") or described.get(field.name):
            schema = {**schema, "description": note}
        properties[option_key(field)] = schema
        if field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            required.append(option_key(field))
    schema = {"type": "object", "additionalProperties": False, "properties": properties}
    return {**schema, "required": required} if required else schema


def read_options(function: Function, options: Mapping[str, Any], parameters: Mapping[str, Any]) -> Any:
    """The function's options instance for a rule's `functionOptions`; "$name" becomes the parameter's value.

    The mapping must fit `options_schema`. Raises `ValueError` when it cannot be turned into the dataclass
    or names an unknown parameter.
    """
    values = resolve_parameters(options, parameters)
    fields = {option_key(field): field.name for field in dataclasses.fields(function.options)}
    unknown = sorted(set(values) - set(fields))
    if unknown:
        raise OptionsError(f"未知选项 {unknown[0]}", f"unknown option {unknown[0]}")
    hints = _hints(function.options)
    try:
        return function.options(
            **{fields[key]: _cast(hints[fields[key]], value) for key, value in values.items()}
        )
    except TypeError as error:
        raise ValueError(str(error)) from None


def resolve_parameters(value: Any, parameters: Mapping[str, Any]) -> Any:
    """The value with each exact string "$name" replaced; raises `ValueError` for an unknown name."""
    if isinstance(value, str) and re.fullmatch(r"\$[a-z][a-z0-9_]*", value):
        if value[1:] not in parameters:
            raise OptionsError(f"未知参数 {value}", f"unknown parameter {value}")
        return parameters[value[1:]]
    if isinstance(value, Mapping):
        return {key: resolve_parameters(item, parameters) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [resolve_parameters(item, parameters) for item in value]
    return value


def option_key(field: "dataclasses.Field[Any]") -> str:
    """The YAML key of an options field: its metadata `key`, else its name without a trailing underscore."""
    return str(field.metadata.get("key", field.name.removesuffix("_")))


def type_schema(hint: Any) -> Schema:
    """The JSON Schema of a type as options use them; raises `TypeError` for one that has none."""
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if hint is Any or hint is object:
        return {}
    if hint in _PLAIN:
        return {"type": _PLAIN[hint]}
    if origin is typing.Literal:
        return {"enum": list(args)}
    if origin in (typing.Union, types.UnionType):
        branches = [type_schema(arg) for arg in args]
        if all(set(branch) == {"type"} for branch in branches):
            return {"type": [branch["type"] for branch in branches]}
        return {"anyOf": branches}
    if origin in (list, tuple, Sequence, frozenset, set):
        items = [arg for arg in args if arg is not Ellipsis]
        if origin is tuple and Ellipsis not in args and len(items) > 1:
            each: Any = [type_schema(item) for item in items]
            return {"type": "array", "items": each, "minItems": len(items), "maxItems": len(items)}
        return {"type": "array", "items": type_schema(items[0])} if items else {"type": "array"}
    if origin in (dict, Mapping):
        return {"type": "object", "additionalProperties": type_schema(args[1])}
    if hint in (dict, Mapping):
        return {"type": "object"}
    if dataclasses.is_dataclass(hint):
        hints = _hints(hint)
        fields = dataclasses.fields(hint)
        required = [option_key(f) for f in fields if f.default is f.default_factory is dataclasses.MISSING]
        properties = {option_key(field): type_schema(hints[field.name]) for field in fields}
        return {
            "type": "object",
            "additionalProperties": False,
            "properties": properties,
            "required": required,
        }
    raise TypeError(f"no JSON Schema for option type {hint!r}")


_PLAIN = {str: "string", int: "integer", float: "number", bool: "boolean", types.NoneType: "null"}


@lru_cache(maxsize=1024)
def _hints_of(options: Any) -> dict[str, Any]:
    return typing.get_type_hints(options)


def _hints(options: Any) -> dict[str, Any]:
    return _hints_of(options)


def _cast(hint: Any, value: Any) -> Any:
    """Lists become the tuples, mappings the dataclasses that the type asks for."""
    origin, args = typing.get_origin(hint), typing.get_args(hint)
    if origin in (typing.Union, types.UnionType):
        return next((_cast(arg, value) for arg in args if _fits(arg, value)), value)
    if isinstance(value, list) and origin in (tuple, Sequence):
        inner = [arg for arg in args if arg is not Ellipsis] or [Any]
        return tuple(_cast(inner[min(index, len(inner) - 1)], item) for index, item in enumerate(value))
    if isinstance(value, list) and origin in (frozenset, set):
        return frozenset(value)
    if isinstance(value, dict) and dataclasses.is_dataclass(hint):
        hints = _hints(hint)
        fields = {option_key(field): field.name for field in dataclasses.fields(hint)}
        return hint(**{fields[key]: _cast(hints[fields[key]], item) for key, item in value.items()})  # type: ignore[operator]
    return value


def _fits(hint: Any, value: Any) -> bool:
    origin = typing.get_origin(hint)
    if isinstance(value, list):
        return origin in (tuple, list, Sequence, frozenset, set)
    if isinstance(value, dict):
        return origin in (dict, Mapping) or hint in (dict, Mapping) or dataclasses.is_dataclass(hint)
    return False
