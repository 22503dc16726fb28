import csv
import io

from checks.reports.csv_ import render, render_all
from tests.reports.made import HOSTILE, RULEBOOK, hostile, report


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


def test_one_row_a_finding_under_chinese_headings() -> None:
    text = render(report(), RULEBOOK)
    assert text.startswith("\ufeff序号,部门,")
    lines = read(text)
    assert len(lines) == 6
    assert lines[1][:3] == ["1", "市民政局", "示例市民政局"]
    assert len({len(line) for line in lines}) == 1


def test_no_cell_begins_as_a_formula() -> None:
    lines = read(render(hostile(), RULEBOOK))
    assert len(lines) == len(HOSTILE) + 1
    for line in lines:
        for value in line:
            assert not value.lstrip().startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")), (
                value
            )
            assert "\n" not in value
    assert any("'=cmd" in value for line in lines for value in line)


def test_english_headings() -> None:
    assert read(render(report(), RULEBOOK, lang="en"))[0][0] == "no"


def test_numbers_run_over_all_reports() -> None:
    assert read(render_all((report(), report()), RULEBOOK))[-1][0] == "10"
