import csv
import io

import orjson

from checks.publish.downloads import NORMS, RESULTS, RULES, SITES, downloads_leaf, files
from tests.publish.made import CITY, MARKS


def test_json_and_csv_say_the_same_and_are_in_the_dictionary() -> None:
    written = dict(files(MARKS, CITY))
    page = downloads_leaf(CITY).text()
    for name, fields in (("norms", NORMS), ("rules", RULES), ("sites", SITES), ("results", RESULTS)):
        rows = orjson.loads(written[f"downloads/{name}.json"])
        lines = list(csv.DictReader(io.StringIO(written[f"downloads/{name}.csv"].removeprefix("\ufeff"))))
        assert len(rows) == len(lines) > 0
        keys = [field for field, _ in fields]
        assert sorted(rows[0]) == sorted(keys)
        assert list(lines[0]) == keys
        assert all(f"<code>{key}</code>" in page for key in keys)


def test_unverified_rules_show_both_effects() -> None:
    rules = {rule["id"]: rule for rule in orjson.loads(dict(files(MARKS, CITY))["downloads/rules.json"])}
    assert rules["accessibility/image-alt"]["effect"] == "advice"
    assert rules["accessibility/image-alt"]["declared_effect"] == {"deduct": 0.5, "per": "site", "cap": None}
