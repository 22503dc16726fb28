from checks.functions.register_rows import entries, register_rows
from checks.model.context import Context
from checks.model.problem import Unknown
from tests.functions.calling import CAPTURED
from tests.functions.defining import definition, operation


def test_supplied_or_not() -> None:
    artefact = definition(operation(), registers={"system": [{"code": " A "}, {"code": None}]})
    context = Context(artefact.target, CAPTURED, CAPTURED.date(), artefact)
    rows = register_rows(context, "system")
    assert not isinstance(rows, Unknown) and entries(rows, ("code",), "A") == [{"code": " A "}]
    assert isinstance(register_rows(context, "other"), Unknown)
