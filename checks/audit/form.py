"""Form: the fields of a form that OpenAPI 3.x describes as a body, as the parameters that they are in 2.0."""

from typing import Final

from checks.audit.change import Part, Side

Fields = dict[tuple[str, str], Part]
"""By place (`formData`) and name."""
FORM: Final = "formData"
_MEDIA: Final = ("multipart/form-data", "application/x-www-form-urlencoded")


def form_fields(side: Side, operation: Part) -> Fields:
    """The fields of an operation's body; none when the body may also be something else than a form."""
    contents = dict(side.below(side.at(operation, "requestBody", "content")))
    if not contents or any(name not in _MEDIA for name in contents):
        return {}
    schema = side.at(next(iter(contents.values())), "schema")
    needed = schema.table().get("required")
    must = needed if isinstance(needed, list) else ()
    return {
        (FORM, str(name)): Part({**part.table(), "required": name in must}, part.path)
        for name, part in side.below(side.at(schema, "properties"))
    }
