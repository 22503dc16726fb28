"""Spot: where a value stands in the text of a file."""

from collections.abc import Sequence
from typing import Any

Spot = Sequence[Any]
"""`(start, end, line, column, children)`: children is None, a list of spots, or a dict from key to
`(start, end, line, column, spot)`; offsets count characters from 0, line and column from 1."""

ROOT: Spot = (0, 0, 1, 1, None)
"""Of a file without a value."""
