from checks.rulebook.document import read_document
from checks.rulebook.spot import ROOT


def test_a_file_without_a_value_stands_at_its_start() -> None:
    empty = read_document("a.yaml", b"")
    assert (empty.value, empty.at(["x"])) == (None, ROOT)
