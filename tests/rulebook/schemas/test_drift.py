import json

import jsonschema
import pytest

from checks.cli.schema import schema_text
from checks.rulebook.document import read_document
from checks.rulebook.layout import list_files, standards_folder
from checks.rulebook.load import shipped_grammar
from checks.rulebook.schemas import editor_schemas

GRAMMAR = shipped_grammar()
SCHEMAS = editor_schemas(GRAMMAR.functions, GRAMMAR.kinds)


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_files_are_those_the_program_makes(name: str) -> None:
    path = standards_folder() / "schema" / f"{name}.json"
    assert path.read_text("utf-8") == schema_text(SCHEMAS[name]), "run: guiju schema --write"


def test_shipped_files_fit_the_editors_schemas() -> None:
    checkers = {
        name: jsonschema.Draft7Validator(json.loads(schema_text(schema))) for name, schema in SCHEMAS.items()
    }
    places, _ = list_files(standards_folder())
    wrong = {}
    for place in places:
        value = read_document(place.path, (standards_folder() / place.path).read_bytes(), 1 << 24).value
        if errors := [error.message for error in checkers[place.sort].iter_errors(value)]:
            wrong[place.path] = errors[:2]
    assert wrong == {}
