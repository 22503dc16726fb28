from typing import Any

import pytest

from checks.artefacts.formats import format_name, formats_of


@pytest.mark.parametrize(
    ("value", "names"),
    [({"openapi": "3.0.3"}, {"oas3", "oas3_0"}), ({"openapi": "3.1.0"}, {"oas3", "oas3_1"}), ({"swagger": "2.0"}, {"oas2"}),
     ({"swagger": 2.0}, {"oas2"}), ({"openapi": 3.1}, {"oas3", "oas3_1"}), ({"openapi": "4.0"}, set()), ([], set()),
     ({"asyncapi": "2.6.0"}, {"asyncapi2", "asyncapi2_6"}), ({"swagger": "3.0"}, set()),
     ({"openapi": " 3.0.3"}, {"oas3"}), ({"type": "object"}, {"json_schema_loose"}), ({"type": ["text"]}, set()),
     ({"allOf": []}, {"json_schema_loose"}), ({"enum": "a"}, set()),
     ({"$schema": "http://json-schema.org/draft-07/schema#"}, {"json_schema", "json_schema_draft7", "json_schema_loose"})],
)  # fmt: skip
def test_by_the_version_field(value: Any, names: set[str]) -> None:
    assert formats_of(value) == names


def test_spellings() -> None:
    assert [format_name(each) for each in ("oas3.0", "oas3_1", "OAS2", "json-schema-draft7", "json-schema-loose", "aas2_4", "xyz")] == [
        "oas3_0", "oas3_1", "oas2", "json_schema_draft7", "json_schema_loose", "asyncapi2_4", None,
    ]  # fmt: skip
