"""A line of known speed, by a clock of our own."""

import pytest

from checks.collect.throttle import Throttle


def test_a_small_answer_takes_the_latency_and_a_large_one_its_size() -> None:
    line = Throttle(lambda: 10.0, bits_per_second=8e6, latency=0.05)
    assert line.wait(10.0, 0, 0) == pytest.approx(0.05)
    assert Throttle(lambda: 10.0, 8e6, 0.05).wait(10.0, 1_000_000, 0) == pytest.approx(1.05)


def test_answers_share_the_line() -> None:
    line = Throttle(lambda: 0.0, bits_per_second=8e6, latency=0.05)
    assert [round(line.wait(0.0, 500_000, 0), 3) for _ in range(3)] == [0.55, 1.05, 1.55]


def test_never_sooner_than_the_server_and_never_negative() -> None:
    line = Throttle(lambda: 5.0, latency=0.05)
    assert line.wait(5.0, 100, 2.0) == pytest.approx(2.0)
    assert line.wait(1.0, 100, 0.1) >= 0
