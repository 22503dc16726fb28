from dataclasses import replace

from checks.model.finding import Evidence, Location
from checks.model.target import Target
from checks.reports.place import file_of, place
from tests.reports.made import TAGS, finding, report


def test_places_as_one_line() -> None:
    assert place(finding(TAGS)) == "12:4 head > meta"
    assert place(finding(TAGS, location=Location(pointer="/paths/0"))) == "/paths/0"
    assert place(finding(TAGS, location=Location(3, cell="名单!B7"))) == "3 名单!B7"
    assert place(finding(TAGS, location=Location())) == ""


def test_a_page_of_a_saved_site_stands_in_its_file() -> None:
    saved = finding(TAGS, "http://a.gov.cn/b/", evidence=Evidence("b/index.html", "", ""))
    assert file_of(report(), saved) is None
    assert file_of(replace(report(), source="out/site"), saved) == "out/site/b/index.html"
    assert file_of(
        replace(report(), source="out/index.html"), finding(TAGS, evidence=Evidence("index.html"))
    ) == ("out/index.html")
    collected = finding(TAGS, evidence=Evidence("<urn:uuid:1>", "", ""))
    assert file_of(replace(report(), source="site.warc.gz"), collected) is None


def test_a_definition_stands_where_it_was_named() -> None:
    api = replace(report(), target=Target("api.yaml", "interface", "api.yaml"))
    assert file_of(api, finding(TAGS, "api.yaml")) == "api.yaml"
    assert file_of(replace(api, source="specs/v1/api.yaml"), finding(TAGS, "api.yaml")) == "specs/v1/api.yaml"
    assert (
        file_of(replace(api, source="specs/v1/api.yaml"), finding(TAGS, "parts/x.yaml"))
        == "specs/v1/parts/x.yaml"
    )
