from checks.artefacts.response import Response
from checks.artefacts.response_form import check_field, check_given, from_example
from checks.model.cause import Cause
from checks.model.effect import Advice
from checks.model.level import Level
from checks.model.outcome import Outcome
from checks.model.rule import Example, Rule

RULE = Rule(
    "a/b",
    "a",
    "1",
    "",
    "",
    Level.SHALL,
    True,
    Advice(),
    "response",
    ("status",),
    (),
    Outcome.FAILED,
    where={"kind": ["home", "column"]},
)


def example(content: object, **facts: object) -> Response:
    found = from_example(Example("x", Outcome.PASSED, "response", content, facts=facts), RULE)
    assert isinstance(found, Response)
    return found


def test_examples() -> None:
    found = example(
        {
            "status": 200,
            "headers": {"Set-Cookie": ["a=1", "b=2"], "Server": "nginx"},
            "bytes": 9,
            "elapsed_ms": 5,
            "tls": {"version": "TLSv1.0", "not_after": "2026-01-01", "names": ["a"]},
        }
    )
    assert (
        found.tree["headers"] == {"set-cookie": ["a=1", "b=2"], "server": "nginx"}
        and found.tree["bytes"] == 9
    )
    assert found.tree["tls"]["version"] == "TLSv1.0" and found.tree["tls"]["not_after"].tzinfo is not None
    assert found.facts()["kind"] == ("home",) and example({}, kind="article").facts()["kind"] == ("article",)


def test_redirects_and_failures() -> None:
    found = example({"redirects": ["http://www.example.gov.cn/a", "https://www.example.gov.cn/a"]})
    assert [step["location"] for step in found.tree["redirects"]] == [
        "http://www.example.gov.cn/a",
        "https://www.example.gov.cn/a",
    ]
    assert found.facts()["status"] == 200
    unknown = example({"failure": "timeout"}).unreadable()
    assert unknown is not None and unknown.cause is Cause.TIMEOUT


def test_selectors() -> None:
    assert check_given("headers.x") is None and check_given("response.tls.version") is None
    assert "unknown field" in (check_given("header.x") or ("", ""))[1]
    assert check_field("x-frame-options") is None and check_field(" ")
