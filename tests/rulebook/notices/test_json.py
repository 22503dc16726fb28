import json

from checks.rulebook.notices.json_ import render
from tests.rulebook.notices.test_formats import NOTICE


def test_shape() -> None:
    content = json.loads(render(NOTICE))
    assert (content["schema"], content["files"], content["counts"]) == (
        "guiju.lint/1",
        7,
        {"error": 1, "warning": 1},
    )
    assert content["faults"][0]["fix"] == {"start": 1, "end": 2, "text": "c"}
    assert content["faults"][1]["suggestion"] is None
