import json

from checks.rulebook.notices.sarif import render
from tests.rulebook.notices.test_formats import NOTICE


def test_mechanical_repairs_are_fixes() -> None:
    first = json.loads(render(NOTICE))["runs"][0]["results"][0]
    replacement = first["fixes"][0]["artifactChanges"][0]["replacements"][0]
    assert replacement == {
        "deletedRegion": {"charOffset": 1, "charLength": 1},
        "insertedContent": {"text": "c"},
    }
