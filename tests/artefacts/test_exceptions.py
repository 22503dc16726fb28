from datetime import date
from typing import Any

import pytest

from checks.artefacts.exceptions import exceptions_of
from checks.model.spared import Spared

GOOD = {"reason": " 历史地址 ", "until": "2026-12-31"}


def test_at_any_place() -> None:
    inner = {"x-ignore-rules": {"c/d": GOOD}}
    document = {"x-ignore-rules": {"a/b": GOOD}, "paths": {"/x": {"parameters": [inner]}}}
    assert exceptions_of(document) == (
        Spared("a/b", "", "历史地址", date(2026, 12, 31)),
        Spared("c/d", "/paths/~1x/parameters/0", "历史地址", date(2026, 12, 31)),
    )


@pytest.mark.parametrize(
    "entry", [None, "历史地址", {}, {"reason": "旧"}, {"until": "2026-12-31"}, {"reason": "", "until": "2026-12-31"},
              {"reason": "旧", "until": "明年"}, {"reason": 5, "until": "2026-12-31"}]
)  # fmt: skip
def test_what_is_not_written_properly_excuses_nothing(entry: Any) -> None:
    assert exceptions_of({"x-ignore-rules": {"a/b": entry}}) == ()


def test_odd_documents() -> None:
    assert exceptions_of(None) == () and exceptions_of({"x-ignore-rules": ["a/b"]}) == ()
