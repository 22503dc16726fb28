import math
from typing import Any

import pytest

from checks.model.scalar import key_text, plain_value


@pytest.mark.parametrize(
    ("text", "value"),
    [("", None), ("~", None), ("Null", None), ("True", True), ("yes", "yes"), ("1", 1), ("-5", -5), ("0x1F", 31), ("0o17", 15),
     ("017", 17), ("1.0", 1.0), (".5", 0.5), ("1e3", 1000.0), ("1_000", "1_000"), ("2026-01-01", "2026-01-01"), ("-.inf", -math.inf),
     ("1.2.3", "1.2.3"), ("+1", 1), ("-", "-"), ("0b1", "0b1")],
)  # fmt: skip
def test_plain_scalars(text: str, value: Any) -> None:
    assert plain_value(text) == value and type(plain_value(text)) is type(value)


def test_huge_numbers_cost_nothing() -> None:
    assert plain_value("9" * 100_000) == math.inf and math.isnan(plain_value(".nan"))


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (200, "200"),
        (1.5, "1.5"),
        (2.0, "2"),
        (None, "null"),
        (True, "true"),
        (math.inf, "Infinity"),
        (math.nan, "NaN"),
    ],
)
def test_keys_become_texts(value: Any, text: str) -> None:
    assert key_text(value) == text
