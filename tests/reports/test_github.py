import re

from checks.reports.github import render
from tests.reports.made import RULEBOOK, TAGS, finding, hostile, report

COMMAND = re.compile(r"::(error|warning|notice) (?:[a-z]+=[^,:\r\n]*)(?:,[a-z]+=[^,:\r\n]*)*::[^\r\n]*")


def test_one_command_a_finding_gravest_first() -> None:
    lines = render(report(), RULEBOOK).splitlines()
    assert [line.split()[0] for line in lines] == ["::error", "::error", "::error", "::notice"]
    assert "gov-inspection/dead-link" in lines[0]


def test_a_file_is_marked_at_its_line() -> None:
    line = render(report((finding(TAGS, "站点/a,b.html", fingerprint="9" * 32),)), RULEBOOK)
    assert line.startswith("::error file=站点/a%2Cb.html,line=12,col=4,title=")


def test_hostile_text_starts_no_command_of_its_own() -> None:
    for line in render(hostile(), RULEBOOK).split("\n"):
        assert not line or COMMAND.fullmatch(line), line
        assert line.count("::") in (0, 2)
        assert "##[" not in line
        assert not re.search(r"%(?!25|2C|3A|0A|0D)", line)
