import jsonschema

from checks.functions import FUNCTIONS
from checks.rulebook.schemas.item import definitions, item_schema


def test_items_nest() -> None:
    schema = {**item_schema(), "definitions": definitions(FUNCTIONS, options=True)}
    checker = jsonschema.Draft7Validator(schema)
    good = [
        {"function": "truthy"},
        {"any": [{"none": [{"function": "pattern", "functionOptions": {"match": "$a"}}]}], "message": "甲"},
    ]
    assert list(checker.iter_errors(good)) == []
    bad = [
        {"function": "pattern", "functionOptions": {"mach": "a"}},
        {"any": []},
        {"field": "a"},
        {"any": [{"function": "truthy"}], "field": "a"},
    ]
    assert {error.absolute_path[0] for error in checker.iter_errors(bad)} == {0, 1, 2, 3}
