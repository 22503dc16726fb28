from typing import Any

from tests.functions.defining import definition, operation, said

SYSTEMS = {"system": [{"code": "S1", "owner_code": "X", "owner_name": "示例局"}]}


def told(**info: Any) -> list[str]:
    document = operation()
    document["info"].update(info)
    return [text for text, _ in said("ownerAgrees", definition(document, registers=SYSTEMS), "$.info")]


def test_codes_before_names() -> None:
    assert told(**{"x-system-code": "S1", "x-provider-code": "X"}) == []
    assert told(**{"x-system-code": "S1", "x-provider-code": "Y"}) == ["Y does not own S1"]
    assert told(**{"x-system-code": "S1", "contact": {"name": "别的局"}}) == ["别的局 does not own S1"]
    assert told(**{"x-system-code": "S1"}) == ["not-collected"] and told(**{"x-system-code": "S9"}) == []
