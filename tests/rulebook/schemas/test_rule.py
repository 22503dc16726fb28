import jsonschema

from checks.artefacts import KINDS
from checks.functions import FUNCTIONS
from checks.rulebook.document import read_document
from checks.rulebook.schemas.rule import rule_schema
from tests.rulebook.made import RULE


def test_the_editors_schema_takes_what_the_loader_takes() -> None:
    schema = rule_schema(FUNCTIONS, KINDS)
    jsonschema.Draft7Validator.check_schema(schema)
    checker = jsonschema.Draft7Validator(schema)
    value = read_document("a", RULE.encode()).value
    assert [error.message for error in checker.iter_errors(value)] == []
    assert list(checker.iter_errors({**value, "where": {"colour": 1}}))
    assert list(checker.iter_errors({**value, "otherwise": "silence"}))
    assert list(checker.iter_errors({key: item for key, item in value.items() if key != "otherwise"}))


def test_every_key_has_a_hover_text() -> None:
    properties = rule_schema(FUNCTIONS, KINDS)["properties"]
    assert [key for key, part in properties.items() if not part.get("description")] == []
