"""The same rulesets on the same documents: what Spectral recorded, finding by finding."""

from collections import Counter

import pytest

from tests.interfaces.oracle import differences, documents, found, listed, recorded, wanted
from tests.samples import needs_samples

pytestmark = needs_samples


@pytest.mark.parametrize(("name", "document"), documents())
def test_same_code_path_and_severity(name: str, document: str) -> None:
    ours = Counter((each.code, each.path, each.severity) for each in found(name, document))
    theirs = wanted(name, document)
    assert ours - theirs == Counter(), "found what Spectral did not find"
    assert theirs - ours == listed(name, document), "not found what Spectral found"


@pytest.mark.parametrize(
    ("name", "document"), [each for each in documents() if "chinese" in each[1] or "logius" in each[1]]
)
def test_same_line(name: str, document: str) -> None:
    lines = {(code, tuple(map(str, path))): line for code, path, _, line in recorded(name)[document]}
    assert all(lines[each.code, each.path] == each.line for each in found(name, document))


def test_each_listed_difference_has_a_cause() -> None:
    assert all(len(each["cause"]) > 40 and each["kind"] == "missing" for each in differences())
