"""The schema of one item of `then`."""

from collections.abc import Mapping

from checks.model.function import Function
from checks.rulebook.options import options_schema
from checks.rulebook.schemas.pieces import Schema, choice, text

MESSAGES: Schema = {
    "message": text("这一项不满足时的说明；可用 {value} {field} 和参数"),
    "en": text("这一项的英文说明"),
}


def item_schema() -> Schema:
    """A reference to a list of items."""
    return {"$ref": "#/definitions/items"}


def definitions(functions: Mapping[str, Function], *, options: bool) -> Schema:
    """The recursive parts: items, and the options of each function."""
    names = {name: _first(function.doc) for name, function in sorted(functions.items())}
    check: Schema = {
        "additionalProperties": False,
        "required": ["function"],
        "properties": {
            "field": text("读哪个值：page 用 @属性、text 或 CSS；不写则是选中的内容本身"),
            "function": choice("判定函数", names),
            "functionOptions": {"type": "object", "description": "函数的选项"},
            **MESSAGES,
        },
    }
    if options:
        check["allOf"] = [_options(name, function) for name, function in sorted(functions.items())]
    any_of = {"additionalProperties": False, "properties": {"any": item_schema(), **MESSAGES}}
    none_of = {"additionalProperties": False, "properties": {"none": item_schema(), **MESSAGES}}
    item = {
        "type": "object",
        "properties": {
            "any": {"description": "至少一项满足"},
            "none": {"description": "每一项都不满足"},
            **check["properties"],
        },
        "if": {"required": ["any"]},
        "then": any_of,
        "else": {"if": {"required": ["none"]}, "then": none_of, "else": check},
    }
    return {"item": item, "items": {"type": "array", "minItems": 1, "items": {"$ref": "#/definitions/item"}}}


def _options(name: str, function: Function) -> Schema:
    schema = {**options_schema(function, parameters=True), "description": function.doc.strip()}
    then: Schema = {"properties": {"functionOptions": schema}}
    if schema.get("required"):
        then["required"] = ["functionOptions"]
    return {"if": {"properties": {"function": {"const": name}}, "required": ["function"]}, "then": then}


def _first(doc: str) -> str:
    return doc.strip().split("\n\n")[0].replace("\n", " ")
