from typing import Any

import pytest

from checks.functions.json_schema.error import Task
from checks.functions.json_schema.refusal import refusal

OLD, NEW = "draft4", "draft2020-12"


@pytest.mark.parametrize(
    ("schema", "refused"),
    [
        ({"type": []}, {OLD, "draft7", NEW}),
        ({"type": ["string", "string"]}, {OLD, "draft7", NEW}),
        ({"enum": [1, 1.0]}, {OLD, "draft7"}),
        ({"enum": [1, True, "1"]}, set()),
        ({"enum": []}, {OLD, "draft7", NEW}),
        ({"required": []}, {OLD}),
        ({"required": ["a", "a"]}, {OLD, "draft7", NEW}),
        ({"multipleOf": 0}, {OLD, "draft7", NEW}),
        ({"minimum": 1, "exclusiveMinimum": True}, {"draft7", NEW}),
        ({"exclusiveMinimum": 1}, {OLD}),
        ({"deprecated": "yes"}, {NEW}),
        ({"readOnly": "yes"}, {"draft7", NEW}),
        ({"items": []}, {OLD, "draft7", NEW}),
        ({"items": [{}]}, {NEW}),
        ({"format": 5}, {OLD, "draft7", NEW}),
        ({"type": "string", "nullable": "yes"}, {OLD, "draft7", NEW}),
        ({"nullable": True}, {OLD, "draft7", NEW}),
        ({"type": "null", "nullable": False}, {OLD, "draft7", NEW}),
        ({"pattern": "("}, {OLD, "draft7", NEW}),
        ({"maxLength": 1.0}, set()),
    ],
)
def test_by_draft(schema: dict[str, Any], refused: set[str]) -> None:
    assert {draft for draft in (OLD, "draft7", NEW) if refusal(schema, "data", Task(draft))} == refused


def test_it_says_where() -> None:
    assert refusal({"minItems": -1}, "data/items", Task()) == "data/items/minItems must be integer"
