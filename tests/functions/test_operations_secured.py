from typing import Any

from tests.functions.defining import definition, operation, said


def document(**operation_keys: Any) -> Any:
    return definition(
        {**operation(**operation_keys), "security": [{"k": []}], "components": {"securitySchemes": {"k": {}}}}
    )


def test_inherited_open_public_unknown() -> None:
    assert not said("operationsSecured", document(), "$.paths")
    assert said("operationsSecured", document(security=[]), "$.paths")[0][1] == "/paths/~1items/get"
    assert said("operationsSecured", document(security=[{}, {"k": []}]), "$.paths")
    assert not said("operationsSecured", document(security=[], **{"x-public": True}), "$.paths")
    assert (
        said("operationsSecured", document(security=[{"z": []}]), "$.paths")[0][1]
        == "/paths/~1items/get/security"
    )
