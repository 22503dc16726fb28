"""serverVariables: the variables of a server URL and their descriptions agree (Spectral OAS)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice, product
from typing import Any, Final

from checks.functions.json_schema.error import Task
from checks.functions.json_schema.evaluate import evaluate
from checks.functions.surroundings import resolver
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.shelf import Shelf
from checks.model.value import ABSENT, Value

_MOST: Final = 2000
_TEXT: Final = {"type": "string"}
_SERVER: Final[dict[str, Any]] = {
    "type": "object",
    "required": ["url"],
    "properties": {
        "url": _TEXT,
        "variables": {
            "type": "object",
            "additionalProperties": {
                "type": "object",
                "properties": {
                    "enum": {"type": "array", "items": _TEXT},
                    "default": _TEXT,
                    "description": _TEXT,
                    "examples": _TEXT,
                },
                "patternProperties": {"^x-": True},
                "additionalProperties": False,
            },
        },
    },
}


@dataclass(frozen=True, slots=True)
class ServerVariablesOptions:
    """Whether a default is required, and whether filled-in addresses are tried."""

    checkSubstitutions: bool = False
    requireDefault: bool = False


def build(options: ServerVariablesOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        if evaluate(_SERVER, value, (), Task(resolve=resolver(context))):
            yield Problem(zh="服务器对象的结构不正确", en="Invalid Server Object")
            return
        resolve = resolver(context)
        raw = resolve(value.get("variables", ABSENT))
        variables = {} if raw is ABSENT else {name: resolve(each) for name, each in raw.items()}
        used = re.findall(r"{(.+?)}", value["url"])
        for name in variables:
            if name not in used:
                yield _problem(
                    f"变量 {name} 没有用到",
                    f"""Server's "variables" object has unused defined "{name}" url variable.""",
                    ("variables", name),
                )
        if not used:
            return
        missing = [name for name in used if name not in variables]
        if missing:
            names = ", ".join(missing)
            yield _problem(
                f"变量 {names} 没有说明：请在 variables 中补写",
                f"""Not all server's variables are described with "variables" object. Missed: {names}.""",
                ("variables",),
            )
        if raw is ABSENT:
            return
        choices: list[tuple[str, list[str]]] = []
        for name, each in variables.items():
            if name in used:
                choices.append((name, each.get("enum", [each["default"]] if "default" in each else [])))
                yield from _variable(name, each, options.requireDefault)
        if options.checkSubstitutions:
            yield from _substitutions(value["url"], choices)

    return judge


def _variable(name: str, variable: dict[str, Any], wants_default: bool) -> Iterable[Problem]:
    default = variable.get("default", ABSENT)
    if "enum" in variable and default is not ABSENT and default not in variable["enum"]:
        yield _problem(
            f"变量 {name} 的默认值不在 enum 中",
            f'Server Variable "{name}" has a default not listed in the enum.',
            ("variables", name, "default"),
        )
    if default is ABSENT and wants_default:
        yield _problem(
            f"变量 {name} 缺少默认值", f'Server Variable "{name}" has a missing default.', ("variables", name)
        )


def _substitutions(url: str, choices: list[tuple[str, list[str]]]) -> Iterable[Problem]:
    if not choices:
        return
    invalid: list[str] = []
    for values in islice(product(*(each for _, each in choices)), _MOST):
        filled = url
        for (name, _), chosen in zip(choices, values, strict=True):
            filled = filled.replace("{" + name + "}", chosen)
        if not _is_url(filled):
            invalid.append(filled)
        if len(invalid) == 5:
            break
    if invalid:
        count, tail = ("At least 5", " and more") if len(invalid) == 5 else ("A few", "")
        en = f"{count} substitutions of server variables resulted in invalid URLs: {', '.join(invalid)}{tail}"
        yield _problem(f"代入变量后网址无效：{', '.join(invalid)}", en, ("variables",))


def _is_url(text: str) -> bool:
    """Whether the WHATWG URL parser takes a text without a base, near enough for server addresses."""
    if not re.match(r"[A-Za-z][A-Za-z0-9+.-]*:", text):
        return False
    special = re.match(r"(?:https?|ftp|wss?):[\\/]*([^\\/?#]*)", text, re.IGNORECASE)
    if special is None:
        return True
    host = special[1].rpartition("@")[2]
    name, _, port = host.rpartition(":") if re.search(r":\d*$", host) else (host, "", "")
    bad_port = bool(port) and int(port) > 65535
    return (
        bool(name) and not re.search(r"[\s#%<>^|]", name) and not bad_port and not re.search(r":\D*$", name)
    )


def _problem(zh: str, en: str, at: tuple[str, ...]) -> Problem:
    return Problem(zh=zh, en=en, value=en, at=at)


FUNCTION = Function("serverVariables", ServerVariablesOptions, build, __doc__ or "")
