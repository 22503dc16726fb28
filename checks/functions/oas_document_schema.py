"""oasDocumentSchema: the document has the structure that its OpenAPI version prescribes (Spectral OAS).

The structures are data of the standards (`rulesets/oas-2.0.yaml`, `oas-3.0.yaml`, `oas-3.1.yaml`, `oas-3.2.yaml`). All errors
are told, each at the value it concerns; what is unknown at the object or property that is unknown.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from checks.functions.json_schema.error import Error, Task
from checks.functions.json_schema.evaluate import evaluate
from checks.functions.json_schema.formats import FORMATS
from checks.functions.json_schema.report import nearest_text
from checks.functions.json_schema.structure import make_schema
from checks.functions.json_schema.wording import in_chinese
from checks.functions.surroundings import formats
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.printed import printed
from checks.model.problem import Problem, Unknown
from checks.model.read_block import read_block
from checks.model.shelf import Shelf
from checks.model.value import Value

_VERSIONS: Final = (("oas2", "2.0"), ("oas3_2", "3.2"), ("oas3_1", "3.1"))


@dataclass(frozen=True, slots=True)
class OasDocumentSchemaOptions:
    """`brief`: one finding for each value, of alternatives the likeliest; `most` findings in all."""

    brief: bool = False
    most: int = 0


def build(options: OasDocumentSchemaOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def judge(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        shape = formats(context)
        if not shape:
            return
        version = next((number for name, number in _VERSIONS if name in shape), "3.0")
        schema, quick = structure(version)
        if _is_sound(quick, value):
            return
        told: set[tuple[str | int, ...]] = set()
        for error in evaluate(
            schema, value, (), Task("draft2020-12", True, root=schema, brief=options.brief)
        ):
            if error.keyword == "if" or (options.most and len(told) >= options.most):
                continue
            problem = _problem(error, value)
            place = problem.at or ()
            if not options.brief or place not in told:
                told.add(place)
                yield problem

    return judge


@cache
def structure(version: str) -> tuple[dict[str, Any], Any]:
    """The JSON Schema of an OpenAPI version, as data and compiled."""
    import jsonschema_rs

    here = Path(__file__).resolve().parents[1]
    folders = (here / "standards", here.parent / "standards")
    folder = next(each for each in folders if (each / "rulesets").is_dir())
    text = (folder / "rulesets" / f"oas-{version}.yaml").read_text("utf-8")
    written = read_block(text)
    if written is None:
        raise ValueError(f"oas-{version}.yaml is not plain block YAML")
    schema = make_schema(written[0])
    tests = {name: FORMATS[name] for name in ("email", "regex", "uri", "uri-reference")}
    return schema, jsonschema_rs.Draft202012Validator(schema, validate_formats=True, formats=tests)


def _is_sound(quick: Any, value: Value) -> bool:
    """Whether the fast judge finds nothing; what it cannot read is left to the slow one."""
    try:
        return bool(quick.is_valid(value))
    except (ValueError, TypeError, OverflowError, RecursionError):
        return False


def _problem(error: Error, value: Value) -> Problem:
    path = error.path
    name = path[-1] if path else None
    cleaned = re.sub("['\"]", '"', error.message).replace("NOT", "not")
    text = cleaned if name is None else f'"{name}" property {cleaned}'
    if error.keyword == "errorMessage":
        text = error.message
    elif error.keyword == "additionalProperties":
        extra = str(error.params["additionalProperty"])
        path, text = (*path, extra), f'Property "{extra}" is not expected to be here'
    elif error.keyword == "enum":
        found = value
        for step in path:
            found = found[step]
        allowed = error.params["allowedValues"]
        text += ": " + ", ".join(printed(each) for each in allowed)
        best = nearest_text(found, allowed)
        text += f'. Did you mean "{best}"?' if best is not None else ""
    return Problem(zh=in_chinese(error), en=text, value=text, at=path or None)


FUNCTION = Function("oasDocumentSchema", OasDocumentSchemaOptions, build, __doc__ or "")
