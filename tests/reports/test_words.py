from datetime import UTC, datetime

import pytest

from checks.model.cause import Cause
from checks.model.effect import Advice, Deduct, Veto
from checks.model.level import Level
from checks.model.norm import NormStatus
from checks.model.outcome import Outcome
from checks.reports.words import (
    CAUSES,
    LEVELS,
    NORM_STATUSES,
    OUTCOMES,
    effect_phrase,
    figure,
    label,
    norm_title,
    seen_at,
)
from tests.reports.made import edition


def test_every_member_has_a_word() -> None:
    assert set(OUTCOMES) == {each.value for each in Outcome}
    assert set(LEVELS) == {each.value for each in Level}
    assert set(CAUSES) == {each.value for each in Cause}
    assert set(NORM_STATUSES) == {each.value for each in NormStatus}


def test_an_unknown_key_stands_for_itself() -> None:
    assert label(CAUSES, "scope") == "scope"


@pytest.mark.parametrize(
    ("number", "shown"), [(1, "1"), (0.5, "0.5"), (72.25, "72.25"), (100.0, "100"), (0, "0")]
)
def test_figures_carry_no_needless_zeros(number: float, shown: str) -> None:
    assert figure(number) == shown


def test_effects_in_full() -> None:
    assert effect_phrase(Deduct(1, "page", 3)) == "每页扣 1 分，最多扣 3 分"
    assert effect_phrase(Deduct(2)) == "扣 2 分"
    assert effect_phrase(Deduct(2, "finding", 4), "en") == "2 points off per finding, at most 4"
    assert effect_phrase(Veto()) == "单项否决"
    assert effect_phrase(Advice()) == "提示（不计分）"


def test_a_time_is_told_by_the_readers_clock() -> None:
    moment = datetime(2026, 11, 28, 23, 25, tzinfo=UTC)
    assert seen_at(moment, "zh") == "2026-11-29 07:25（北京时间）"
    assert seen_at(moment, "en") == "2026-11-28 23:25 UTC"


def test_a_norm_is_named_in_the_language_that_it_has() -> None:
    one = edition("n", "1", title="规范", en={"title": "A norm"})
    assert (norm_title(one), norm_title(one, "en")) == ("规范", "A norm")
    assert norm_title(edition("n", "1", title="规范"), "en") == "规范"
