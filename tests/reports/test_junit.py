from xml.etree import ElementTree

from checks.reports.junit import render
from tests.reports.made import HOSTILE, RULEBOOK, hostile, report


def test_failures_skips_and_passes_are_told_apart() -> None:
    root = ElementTree.fromstring(render(report(), RULEBOOK))
    assert (root.get("tests"), root.get("failures"), root.get("skipped")) == ("6", "2", "2")
    cases = {case.get("name", "").split()[0]: case for case in root.iter("testcase")}
    assert cases["gov-site-guide/site-tags"].find("failure") is not None
    skipped = cases["accessibility/image-alt"].find("skipped")
    assert skipped is not None
    assert "渲染" in skipped.get("message", "")
    shared = cases["cluster-design/site-tags"].find("skipped")
    assert shared is not None
    assert "gov-site-guide/site-tags" in shared.get("message", "")
    waived = cases["accessibility/html-lang"]
    assert waived.find("failure") is None
    assert "已豁免" in (waived.findtext("system-out") or "")


def test_hostile_text_leaves_legal_xml_with_our_elements_only() -> None:
    root = ElementTree.fromstring(render(hostile(), RULEBOOK))
    assert {element.tag for element in root.iter()} <= {
        "testsuites", "testsuite", "testcase", "failure", "skipped", "system-out",
    }  # fmt: skip
    assert HOSTILE[0] in "".join(root.itertext())


def test_the_time_is_that_of_the_capture() -> None:
    suites = ElementTree.fromstring(render(report(), RULEBOOK)).iter("testsuite")
    assert {suite.get("timestamp") for suite in suites} == {"2026-11-20T08:30:00"}
