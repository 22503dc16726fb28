"""The memory that a query may take. The limit is a process's: each case has one of its own."""

import multiprocessing
import resource
from collections.abc import Callable

import pytest

from checks.select.ceiling import ceiling

MIB = 1024 * 1024


def limits() -> tuple[int, int]:
    return resource.getrlimit(resource.RLIMIT_AS)


def beyond_the_room() -> None:
    before = limits()
    with ceiling(64 * MIB):
        assert len(bytearray(8 * MIB)) == 8 * MIB
        with pytest.raises(MemoryError):
            bytearray(256 * MIB)
    assert limits() == before
    assert len(bytearray(256 * MIB)) == 256 * MIB


def a_second_within_the_first() -> None:
    with ceiling(64 * MIB):
        first = limits()
        with ceiling(8 * MIB):
            assert limits() == first
        assert limits() == first


def a_second_that_outlasts_the_first() -> None:
    before = limits()
    first, second = ceiling(64 * MIB), ceiling(64 * MIB)
    first.__enter__()
    second.__enter__()
    first.__exit__(None, None, None)
    with pytest.raises(MemoryError):
        bytearray(256 * MIB)
    second.__exit__(None, None, None)
    assert limits() == before


def a_lower_limit_that_stands() -> None:
    low = 64 * 1024 * MIB
    resource.setrlimit(resource.RLIMIT_AS, (low, limits()[1]))
    with ceiling(1024 * 1024 * MIB):
        assert limits()[0] == low
    assert limits()[0] == low


@pytest.mark.parametrize(
    "case",
    [beyond_the_room, a_second_within_the_first, a_second_that_outlasts_the_first, a_lower_limit_that_stands],
)
def test_the_limit_holds_for_all_who_share_it_and_goes_back(case: Callable[[], None]) -> None:
    process = multiprocessing.get_context("spawn").Process(target=case)
    process.start()
    process.join()
    assert process.exitcode == 0
