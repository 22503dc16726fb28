from checks.functions.surroundings import document, formats, resolver, standing
from checks.model.context import Context
from tests.functions.calling import CAPTURED
from tests.functions.defining import answers, definition, operation


def test_an_interface_offers_itself() -> None:
    artefact = definition(
        operation(answers({"$ref": "#/components/schemas/A"}))
        | {"components": {"schemas": {"A": {"type": "object"}}}}
    )
    context = Context(artefact.target, CAPTURED, CAPTURED.date(), artefact)
    schema = artefact.select("$..schema")[0].value
    assert resolver(context)(schema) == {"type": "object"} and "oas3" in formats(context)
    assert document(context)["openapi"] == "3.0.3" and standing(context) is None


def test_without_an_interface_nothing_is_known() -> None:
    context = Context(definition(operation()).target, CAPTURED, CAPTURED.date())
    assert resolver(context)(5) == 5 and formats(context) == frozenset() and document(context) is None
