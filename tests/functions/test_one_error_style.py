from typing import Any

from tests.functions.defining import definition, operation, said


def error(media: str, *names: str) -> dict[str, Any]:
    return {
        "description": "错误",
        "content": {media: {"schema": {"properties": {name: {} for name in names}}}},
    }


def test_two_styles_are_told_once() -> None:
    envelope, problem = error("application/json", "code", "msg"), error("application/problem+json", "title")
    assert not said("oneErrorStyle", definition(operation({"400": envelope, "500": envelope})))
    found = said(
        "oneErrorStyle", definition(operation({"400": envelope, "500": problem, "default": problem}))
    )
    assert len(found) == 1 and found[0][1] is not None and "/responses/500/" in found[0][1]
