"""Throttle: how long an answer would have taken on a line of known speed."""

from collections.abc import Callable


class Throttle:
    """A line that all answers of one page share; times in seconds, by the clock that is given.

    An answer is complete when the line has carried it after all that was asked before, and never sooner than the
    server really took. Opening connections is not counted.
    """

    def __init__(
        self, clock: Callable[[], float], bits_per_second: float = 20e6, latency: float = 0.05
    ) -> None:
        self._clock = clock
        self._rate = bits_per_second / 8
        self._latency = latency
        self._free_at = 0.0

    def wait(self, asked_at: float, size: int, took: float) -> float:
        """Seconds from now until an answer of `size` bytes, asked for at `asked_at`, is complete."""
        begin = max(asked_at + self._latency, self._free_at)
        self._free_at = begin + size / self._rate
        return max(0.0, max(self._free_at, asked_at + took) - self._clock())
