"""The memory that a query may take."""

import resource

import pytest

from checks.select.ceiling import ceiling

MIB = 1024 * 1024


def test_what_goes_beyond_the_room_fails_and_the_limit_goes_back() -> None:
    before = resource.getrlimit(resource.RLIMIT_AS)
    with ceiling(64 * MIB):
        assert len(bytearray(8 * MIB)) == 8 * MIB
        with pytest.raises(MemoryError):
            bytearray(256 * MIB)
    assert resource.getrlimit(resource.RLIMIT_AS) == before
    assert len(bytearray(256 * MIB)) == 256 * MIB


def test_a_second_ceiling_leaves_the_first_alone() -> None:
    with ceiling(64 * MIB):
        first = resource.getrlimit(resource.RLIMIT_AS)
        with ceiling(8 * MIB):
            assert resource.getrlimit(resource.RLIMIT_AS) == first


def test_a_lower_limit_that_stands_is_kept() -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    low = 64 * 1024 * MIB
    resource.setrlimit(resource.RLIMIT_AS, (low, hard))
    try:
        with ceiling(1024 * 1024 * MIB):
            assert resource.getrlimit(resource.RLIMIT_AS) == (low, hard)
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
