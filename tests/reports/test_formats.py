"""What holds for every format."""

import pytest

from checks.reports import FORMATS
from tests.reports.made import RULEBOOK, hostile, report

NAMES = ["csv", "github", "json", "junit", "markdown", "sarif", "text", "xlsx"]
SEEN = [*range(0x00, 0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0), 0x200B, 0x202E, 0x2066]


def test_the_register_is_sorted_and_complete() -> None:
    assert list(FORMATS) == NAMES


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_same_report_gives_the_same_bytes(name: str, lang: str) -> None:
    first = FORMATS[name].render(report(), RULEBOOK, lang=lang)
    assert first
    assert first == FORMATS[name].render(report(), RULEBOOK, lang=lang)


@pytest.mark.parametrize("name", NAMES)
def test_several_reports_are_one_document(name: str) -> None:
    alone = FORMATS[name].render_all((report(),), RULEBOOK)
    assert alone == FORMATS[name].render(report(), RULEBOOK)
    assert len(FORMATS[name].render_all((report(), report()), RULEBOOK)) > len(alone)


@pytest.mark.parametrize("name", [name for name in NAMES if name != "xlsx"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_no_format_carries_characters_that_steer_a_terminal(name: str, lang: str) -> None:
    text = FORMATS[name].render(hostile(), RULEBOOK, lang=lang)
    assert isinstance(text, str)
    found = {hex(code) for code in SEEN if chr(code) in text}
    assert not found
    text.encode("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_a_report_without_rules_in_the_rulebook_is_still_written(name: str) -> None:
    empty = type(RULEBOOK)((), (), RULEBOOK.shelf)
    assert FORMATS[name].render(report(), empty)


@pytest.mark.parametrize("name", NAMES)
def test_a_report_without_findings_is_written(name: str) -> None:
    out = FORMATS[name].render(report(findings=(), rules=()), RULEBOOK)
    assert isinstance(out, str | bytes)
