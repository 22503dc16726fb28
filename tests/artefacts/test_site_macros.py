from typing import Any

import pytest

from checks.artefacts.site_macros import MACROS
from checks.select.sql import Session


def ask(call: str, **values: Any) -> Any:
    with Session([], MACROS) as session:
        return session.rows(f"SELECT {call} AS answer", values)[0]["answer"]


@pytest.mark.parametrize(("status", "cause", "refused"), [
    (200, None, False), (None, None, False), (404, None, False), (500, None, False), (None, "timeout", False),
    (401, None, True), (403, None, True), (412, None, True), (429, None, True),
    (None, "firewall", True), (None, "rate-limited", True), (None, "login", True), (None, "robots", True),
])  # fmt: skip
def test_who_is_turned_away_does_not_know_whether_the_site_is_open(
    status: int | None, cause: str | None, refused: bool
) -> None:
    assert ask("probe_refused($s, $c)", s=status, c=cause) is refused


@pytest.mark.parametrize(("status", "cause", "elapsed", "failed"), [
    (200, None, 14_999, False), (200, None, 15_000, True), (200, None, None, False), (None, None, None, False),
    (499, None, 1, False), (500, None, 1, True), (404, None, 1, True), (410, None, 1, True), (403, None, 1, False),
    (None, "dns", None, True), (None, "refused", None, True), (None, "redirects", None, True),
    (None, "server-error", None, True), (None, "timeout", None, True), (None, "tls", None, True),
    (None, "firewall", None, False), (None, "robots", 1, False),
])  # fmt: skip
def test_what_does_not_open_in_time_has_failed(
    status: int | None, cause: str | None, elapsed: int | None, failed: bool
) -> None:
    assert ask("probe_failed($s, $c, $e, 15)", s=status, c=cause, e=elapsed) is failed


def test_each_is_explained_once() -> None:
    assert all(each.doc and each.call.startswith(each.name) for each in MACROS)
    assert len({each.name for each in MACROS}) == len(MACROS)
