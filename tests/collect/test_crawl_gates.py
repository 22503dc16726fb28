"""Sites that let in only who brings their cookie back."""

from pathlib import Path

import pytest

from checks.model.cause import Cause
from tests.collect.collecting import by_role, collect
from tests.collect.serving import Answer, Request, answer, serving


@pytest.mark.parametrize("gate", ["/", "/check"])
def test_a_gate_that_wants_its_cookie_back_is_passed(tmp_path: Path, gate: str) -> None:
    def handle(asked: Request) -> Answer:
        let_in = "pass=1" in asked.headers.get("cookie", "")
        if asked.path == "/check":
            return answer("", 302, Location="/", Set_Cookie="pass=1; Path=/")
        if asked.path == "/":
            setting = {"Set_Cookie": "pass=1; Path=/"} if gate == "/" else {}
            return answer("<a href=/a.html>1</a>") if let_in else answer("", 302, Location=gate, **setting)
        return answer("<p>1</p>", 200 if let_in else 403)

    with serving(handle) as server:
        snapshot = collect(server, tmp_path)
    found = by_role(snapshot, "page")
    assert {path: (each.status, each.failure) for path, each in found.items() if path != "/check"} == {
        "/": (200, None),
        "/a.html": (200, None),
    }


def test_a_gate_that_never_opens_is_a_circle(tmp_path: Path) -> None:
    def handle(asked: Request) -> Answer:
        return answer("", 302, Location="/", Set_Cookie=f"n={len(server.requests)}")

    with serving(handle) as server:
        snapshot = collect(server, tmp_path)
    home = snapshot.lookup(server.home)
    assert home is not None and home.failure is not None
    assert home.failure.cause is Cause.REDIRECTS
    assert server.paths().count("/") < 12, "asked again by each address that leads there, not endlessly"
