"""Level: how strongly a clause demands (GB/T 1.1: 应, 宜, 可)."""

from enum import StrEnum


class Level(StrEnum):
    """`shall` 应, `should` 宜, `may` 可."""

    SHALL = "shall"
    SHOULD = "should"
    MAY = "may"
