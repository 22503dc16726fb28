"""Structure: the shape of a kind of document, written as objects with fields, as a JSON Schema.

`text`, `bool`, `number`, `count`, `any`, `address`, `uri`, `email`, `regex` are plain values; `=a|b` a choice
(`text=a|b`: of texts, told twice when it is none);
`[X]` a list (`+` not empty, `!` without repetition); `{X}` a map (`#`: names of letters, digits and `.-_` are
judged); `Name` a structure, `Name&` that or a reference. A mapping is a JSON Schema as it is.
"""

from typing import Any, Final

_PLAIN: Final[dict[str, dict[str, Any]]] = {
    "address": {"type": "string", "format": "uri-reference"},
    "any": {},
    "bool": {"type": "boolean"},
    "count": {"type": "integer", "minimum": 0},
    "email": {"type": "string", "format": "email"},
    "number": {"type": "number"},
    "regex": {"type": "string", "format": "regex"},
    "text": {"type": "string"},
    "uri": {"type": "string", "format": "uri"},
}
_NAMES: Final = "^[a-zA-Z0-9\\.\\-_]+$"


def make_schema(written: dict[str, Any]) -> dict[str, Any]:
    """The JSON Schema of a structure file: its root with all structures in `$defs`."""
    structures: dict[str, Any] = written["structures"]
    loose = written.get("unevaluated") is True
    definitions = {
        name: _structure(structures, body, str(written["reference"]), loose)
        for name, body in structures.items()
    }
    return {**definitions[str(written["root"])], "$defs": definitions}


def _structure(
    structures: dict[str, Any], body: dict[str, Any], reference: str, loose: bool
) -> dict[str, Any]:
    if "schema" in body:
        return dict(body["schema"])
    fields: dict[str, Any] = {}
    for name in body.get("mixes", ()):
        fields.update(structures[name].get("fields", {}))
    fields.update(body.get("fields", {}))
    made: dict[str, Any] = {} if body.get("untyped") else {"type": "object"}
    required = [name[:-1] for name in fields if name.endswith("!")]
    if required:
        made["required"] = required
    made["properties"] = {name.removesuffix("!"): _term(term, reference) for name, term in fields.items()}
    patterns = {pattern: _term(term, reference) for pattern, term in body.get("patterns", {}).items()}
    if not body.get("closed"):
        patterns["^x-"] = True
    also = dict(body.get("also", {}))
    made["patternProperties"] = {**patterns, **also.pop("patternProperties", {})}
    if not body.get("open"):
        made["unevaluatedProperties" if loose else "additionalProperties"] = False
    return {**made, **also}


def _term(term: Any, reference: str) -> Any:
    if not isinstance(term, str):
        return term
    if term in _PLAIN:
        return dict(_PLAIN[term])
    if term.startswith(("=", "text=")):
        choice: dict[str, Any] = {"enum": term.partition("=")[2].split("|")}
        return {**choice, "type": "string"} if term.startswith("text") else choice
    if term.startswith("["):
        inner, _, marks = term[1:].rpartition("]")
        made: dict[str, Any] = {"type": "array", "items": _term(inner, reference)}
        if "+" in marks:
            made["minItems"] = 1
        if "!" in marks:
            made["uniqueItems"] = True
        return made
    if term.startswith("{"):
        inner, _, marks = term[1:].rpartition("}")
        value = _term(inner, reference)
        if "#" in marks:
            return {"type": "object", "patternProperties": {_NAMES: value}}
        return {"type": "object", "additionalProperties": value}
    if term.endswith("&"):
        own = {"$ref": f"#/$defs/{term[:-1]}"}
        either = {"$ref": f"#/$defs/{reference}"}
        return {"if": {"type": "object", "required": ["$ref"]}, "then": either, "else": own}
    return {"$ref": f"#/$defs/{term}"}
