"""Calling a function of the register on what a selector names in a real interface definition or description."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from types import MappingProxyType
from typing import Any

import yaml

from checks.artefacts.interface import Interface
from checks.artefacts.wsdl import Wsdl
from checks.functions import FUNCTIONS
from checks.model.context import Context
from checks.model.problem import Problem
from checks.model.shelf import Shelf
from checks.model.target import Target
from checks.select.xpath import PREFIXES

CAPTURED = datetime(2026, 3, 2, 4, tzinfo=UTC)
TODAY = date(2026, 3, 2)
METHODS = "get,put,post,delete,options,head,patch,trace"


def definition(content: Mapping[str, Any] | str, **declared: Any) -> Interface:
    text = (
        content
        if isinstance(content, str)
        else yaml.safe_dump(dict(content), allow_unicode=True, sort_keys=False)
    )
    target = Target("t", "interface", "api.yaml", declared=MappingProxyType(declared))
    return Interface(text.encode(), "api.yaml", "api.yaml", target)


def operation(
    responses: Any = None, path: str = "/items", method: str = "get", **more: Any
) -> dict[str, Any]:
    answer = {"200": {"description": "成功"}} if responses is None else responses
    return {
        "openapi": "3.0.3",
        "info": {"title": "示例", "version": "1.0.0"},
        "paths": {path: {method: {"responses": answer, **more}}},
    }


def answers(schema: Any) -> dict[str, Any]:
    return {"200": {"description": "成功", "content": {"application/json": {"schema": schema}}}}


def said(
    name: str,
    artefact: Any,
    given: str = "$",
    options: Mapping[str, Any] | None = None,
    field: str | None = None,
) -> list[tuple[str, str | None]]:
    """English sentence, or the cause where it cannot be told, and the pointer (WSDL: the line) of each."""
    function = FUNCTIONS[name]
    predicate = function.build(function.options(**(options or {})), Shelf())
    context = Context(artefact.target, CAPTURED, TODAY, artefact)
    found = []
    for thing in artefact.select(given):
        for reading in artefact.read(thing, field):
            for each in predicate(reading.value, context):
                below = each.at if isinstance(each.at, tuple) else ()
                at = (*reading.at, *below) if isinstance(reading.at, tuple) else reading.at
                location = artefact.locate(at)
                text = each.en if isinstance(each, Problem) else str(each.cause)
                found.append((text, location.pointer if location.pointer is not None else str(location.line)))
    return found


def description(inner: str, target_namespace: str = "https://api.sample.gov.cn/v1", **declared: Any) -> Wsdl:
    names = " ".join(f'xmlns:{prefix}="{address}"' for prefix, address in PREFIXES.items())
    text = f'<wsdl:definitions {names} targetNamespace="{target_namespace}">{inner}</wsdl:definitions>'
    target = Target("t", "wsdl", "s.wsdl", main_domain=declared.get("main_domain"))
    return Wsdl(text.encode(), "s.wsdl", "s.wsdl", target)
