import contextlib

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as st

from checks.reports.json_ import render
from checks.reports.read import NotAReport, read_report
from tests.reports.made import RULEBOOK, report


def test_a_report_comes_back_as_it_was() -> None:
    text = render(report(), RULEBOOK)
    again = read_report(text)
    assert render(again, RULEBOOK) == text
    assert again.findings == report().findings
    assert again.rules == report().rules
    assert again.score == report().score
    assert again.coverage == report().coverage
    assert again.target == report().target


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "{}", '{"schema": "guiju.report/2"}', '{"schema": "guiju.report/1"}']
)
def test_anything_else_is_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(NotAReport) as caught:
        read_report(text)
    assert "\n" not in str(caught.value)


WRONG = [None, 1, "x", [], {}, {"deduct": "x"}, [1], "veto"]


@given(st.data())
def test_a_damaged_report_is_refused_or_read_but_never_a_traceback(choice: st.DataObject) -> None:
    content = orjson.loads(render(report(), RULEBOOK))
    key = choice.draw(st.sampled_from(sorted(content)))
    inner = content[key]
    if isinstance(inner, list) and inner:
        inner = inner[0]
    if isinstance(inner, dict) and inner and choice.draw(st.booleans()):
        inner[choice.draw(st.sampled_from(sorted(inner)))] = choice.draw(st.sampled_from(WRONG))
    else:
        content[key] = choice.draw(st.sampled_from(WRONG))
    with contextlib.suppress(NotAReport):
        read_report(orjson.dumps(content))
