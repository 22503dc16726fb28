from checks.model.finding import Location
from checks.reports.place import place
from tests.reports.made import TAGS, finding


def test_places_as_one_line() -> None:
    assert place(finding(TAGS)) == "12:4 head > meta"
    assert place(finding(TAGS, location=Location(pointer="/paths/0"))) == "/paths/0"
    assert place(finding(TAGS, location=Location(3, cell="名单!B7"))) == "3 名单!B7"
    assert place(finding(TAGS, location=Location())) == ""
