"""oasSecurityDefined: a security requirement names schemes and scopes that are defined (Spectral OAS)."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from checks.functions.surroundings import document, standing
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import Value


@dataclass(frozen=True, slots=True)
class OasSecurityDefinedOptions:
    """`oasVersion`: 2 or 3."""

    oasVersion: Literal[2, 3] = 3


def build(options: OasSecurityDefinedOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    old = options.oasVersion == 2
    place = "securityDefinitions" if old else "components.securitySchemes"

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if not isinstance(value, dict) or not all(_scopes(each) for each in value.values()):
            return
        root = document(context)
        if not isinstance(root, dict):
            return
        parts = root.get("components")
        schemes = (
            root.get("securityDefinitions")
            if old
            else parts.get("securitySchemes")
            if isinstance(parts, dict)
            else None
        )
        path = standing(context)
        for name, scopes in value.items():
            if not isinstance(schemes, dict) or name not in schemes:
                subject = "API" if path is not None and len(path) == 2 else "Operation"
                yield Problem(
                    zh=f"安全方案 {name} 未在 {place} 中定义",
                    en=f'{subject} "security" values must match a scheme defined in the "{place}" object.',
                    value=name,
                    at=(name,),
                )
                continue
            for index, scope in enumerate(scopes):
                if not _defined(old, scope, schemes[name]):
                    yield Problem(
                        zh=f"范围 {scope} 未在安全方案 {name} 中列出",
                        en=f'"{scope}" must be listed among scopes.',
                        value=scope,
                        at=(name, index),
                    )

    return judge


def _scopes(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(each, str) for each in value)


def _defined(old: bool, scope: str, scheme: Any) -> bool:
    if not isinstance(scheme, dict):
        return False
    if old:
        return isinstance(scheme.get("scopes"), dict) and scope in scheme["scopes"]
    flows = scheme.get("flows")
    return isinstance(flows, dict) and any(
        isinstance(flow, dict) and isinstance(flow.get("scopes"), dict) and scope in flow["scopes"]
        for flow in flows.values()
    )


FUNCTION = Function("oasSecurityDefined", OasSecurityDefinedOptions, build, __doc__ or "")
