"""Register rows: the registers that are judged beside an interface, as its functions look things up in them."""

from collections.abc import Mapping, Sequence
from typing import Any

from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.problem import Unknown

Row = Mapping[str, Any]


def register_rows(context: Context, name: str) -> Sequence[Row] | Unknown:
    """The rows of a register of the same run under canonical field names; `Unknown` when it was not supplied.

    Registers stand in the target's declared facts: `registers`, by name.
    """
    registers = context.target.declared.get("registers")
    if not registers:
        registers = getattr(getattr(context.artefact, "target", None), "declared", {}).get("registers")
    found = registers.get(name) if isinstance(registers, Mapping) else None
    if not isinstance(found, Sequence) or isinstance(found, str):
        return Unknown(Cause.NOT_COLLECTED, f"没有提供登记表 {name}", f"the register {name} was not supplied")
    return found


def entries(rows: Sequence[Row], fields: Sequence[str], value: str) -> list[Row]:
    """The rows of which one of some fields holds a value, both trimmed."""
    wanted = value.strip()
    return [row for row in rows if any(str(row.get(field) or "").strip() == wanted for field in fields)]
