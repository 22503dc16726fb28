"""Pace: how long to wait, so that no site feels the crawl."""

from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from checks.model.cause import Cause
from checks.model.exchange import Exchange

_MOST = 10_000
_PASSING = frozenset((Cause.TIMEOUT, Cause.REFUSED))
_BUSY = frozenset((429, 500, 502, 503, 504))
_REASONS = {403: Cause.FIREWALL, 412: Cause.FIREWALL, 429: Cause.RATE_LIMITED, 503: Cause.SERVER_ERROR}


class Pace:
    """Keeps the requests to one host apart, and counts how often in a row it refused."""

    def __init__(self, clock: Callable[[], float], sleep: Callable[[float], None]) -> None:
        self._clock = clock
        self._sleep = sleep
        self._last: dict[str, float] = {}
        self._misses: dict[str, int] = {}
        self._reasons: dict[str, str] = {}

    def wait(self, host: str, delay: float) -> None:
        """Sleep until `delay` seconds have passed since the host's last answer."""
        last = self._last.get(host)
        if last is not None and delay > 0:
            left = last + delay - self._clock()
            if left > 0:
                self._sleep(left)

    def pause(self, seconds: float) -> None:
        """Sleep before a retry."""
        if seconds > 0:
            self._sleep(seconds)

    def heard(self, host: str, exchange: Exchange) -> None:
        """Note an answer."""
        if len(self._last) >= _MOST:
            self._last.clear()
            self._misses.clear()
            self._reasons.clear()
        self._last[host] = self._clock()
        missed = exchange.status in _REASONS if exchange.status is not None else exchange.failure is not None
        weight = 1 if exchange.status is not None else 2  # silence is the surer sign, and the dearer one
        self._misses[host] = self._misses.get(host, 0) + weight if missed else 0
        if missed:
            cause = exchange.failure.cause if exchange.failure else _REASONS[exchange.status or 403]
            self._reasons[host] = cause.value

    def misses(self, host: str) -> int:
        """How many answers in a row were refusals; a failure to answer counts twice."""
        return self._misses.get(host, 0)

    def last_miss(self, host: str) -> str:
        """The cause of the last refusal or failure."""
        return self._reasons[host]


def passing(exchange: Exchange) -> bool:
    """Whether the same request may fare better later; a permanent failure is not asked again."""
    if exchange.status is not None:
        return exchange.status in _BUSY
    return exchange.failure is not None and exchange.failure.cause in _PASSING


def retry_after(exchange: Exchange) -> float | None:
    """Seconds that the server asks to wait (RFC 9110 §10.2.3); None when it does not say."""
    text = (exchange.header("retry-after") or "").strip()
    if text.isdigit():
        return float(text[:9])
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, TypeError, OverflowError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
