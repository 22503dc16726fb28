import json

import jsonschema
import pytest

from checks.rulebook.fault import Edit, Fault
from checks.rulebook.notices import FORMATS, Notice
from tests.samples import SAMPLES, needs_samples

NOTICE = Notice(
    [
        Fault("standards/甲 乙.yaml", 3, 9, "x/y", "错, 100%: 见\n下行", "wrong", "b", edit=Edit(1, 2, "c")),
        Fault("a.yaml", 1, 1, "x/z", "提示", "hint", severity="warning"),
    ],
    7,
)


def test_formats_are_sorted_and_errors_counted() -> None:
    assert list(FORMATS) == sorted(FORMATS)
    assert NOTICE.errors == 1


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_nothing_to_say_is_still_well_formed(name: str) -> None:
    assert isinstance(FORMATS[name](Notice([], 1)), str)


def test_sarif_results() -> None:
    log = json.loads(FORMATS["sarif"](NOTICE))
    first, second = log["runs"][0]["results"]
    assert first["locations"][0]["physicalLocation"]["region"] == {"startColumn": 9, "startLine": 3}
    assert (
        first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        == "standards/%E7%94%B2%20%E4%B9%99.yaml"
    )
    assert (first["level"], second["level"]) == ("error", "warning")
    assert first["partialFingerprints"] != second["partialFingerprints"]


@needs_samples
def test_sarif_fits_the_official_schema() -> None:
    schema = json.loads((SAMPLES / "suites" / "sarif-schema-2.1.0.json").read_text("utf-8"))
    jsonschema.validate(json.loads(FORMATS["sarif"](NOTICE)), schema)
