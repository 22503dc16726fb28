from datetime import UTC, datetime

from checks.artefacts.response import Response, response
from checks.model.cause import Cause
from checks.model.exchange import Exchange, Failure, Tls
from checks.model.value import ABSENT
from tests.functions.pages import TARGET

URL = "https://www.example.gov.cn/"
SENT = Exchange(
    URL, status=200, headers=(("Content-Type", "text/html; charset=utf-8"), ("Set-Cookie", "a=1"), ("set-cookie", "b=2")), body=b"12345", elapsed_ms=120,
    tls=Tls("TLSv1.3", "CA", ("a", "b"), not_after=datetime(2027, 1, 1, tzinfo=UTC)),
)  # fmt: skip


def values(found: Response, given: str, field: str | None = None) -> list[object]:
    return [reading.value for thing in found.select(given) for reading in found.read(thing, field)]


def test_fields() -> None:
    found = response(SENT)
    assert (
        values(found, "status") == [200]
        and values(found, "bytes") == [5]
        and values(found, "elapsed_ms") == [120]
    )
    assert (
        values(found, "headers.Content-Type")
        == values(found, "response.headers.content-type")
        == ["text/html; charset=utf-8"]
    )
    assert values(found, "headers.set-cookie") == [["a=1", "b=2"]] and values(
        found, "headers.set-cookie.*"
    ) == ["a=1", "b=2"]
    assert (
        values(found, "tls.version") == ["TLSv1.3"]
        and values(found, "tls.names") == [["a", "b"]]
        and values(found, "tls.error") == []
    )
    assert values(found, "headers", "x-frame-options") == [ABSENT] and values(
        found, "status", "response.tls.issuer"
    ) == ["CA"]
    assert values(found, "nothing") == []


def test_facts() -> None:
    found = Response(SENT, {}.get, TARGET)
    assert found.facts() == {
        "host": "www.example.gov.cn",
        "kind": ("home",),
        "mime": "text/html",
        "role": "page",
        "scheme": "https",
        "status": 200,
    }
    assert Response(Exchange(URL + "x", status=404), {}.get, TARGET).facts()["kind"] == ("error",)
    assert Response(Exchange(URL + "a/b", status=200), {}.get, TARGET).facts()["kind"] == ("other",)


def test_failure() -> None:
    found = response(Exchange(URL, failure=Failure(Cause.TLS, "expired"), tls=Tls(error="expired")))
    unknown = found.unreadable()
    assert unknown is not None and unknown.cause is Cause.TLS and found.facts()["status"] == 200
    assert response(SENT).unreadable() is None


def test_redirects() -> None:
    def hop(start: str, goal: str) -> Exchange:
        return Exchange(start, status=301, headers=(("Location", goal),))

    chain = {
        each.url: each
        for each in (hop("http://a.gov.cn/", "https://a.gov.cn/"), hop("https://a.gov.cn/", "/x"))
    }
    found = Response(chain["http://a.gov.cn/"], chain.get, TARGET)
    assert [step["location"] for step in found.tree["redirects"]] == [
        "https://a.gov.cn/",
        "https://a.gov.cn/x",
    ]
    loop = {each.url: each for each in (hop("http://a.gov.cn/", "/b"), hop("http://a.gov.cn/b", "/"))}
    assert len(Response(loop["http://a.gov.cn/"], loop.get, TARGET).tree["redirects"]) == 3
    assert response(SENT).tree["redirects"] == []


def test_evidence() -> None:
    found = response(SENT)
    (part,) = found.select("headers.content-type")
    assert (
        found.locate(part).selector == "headers.content-type"
        and found.excerpt(part) == "headers.content-type: text/html; charset=utf-8"
    )
    assert found.parts() == () and found.pending() is None and found.locate(None).selector is None


def test_a_missing_field_is_placed_where_it_should_stand() -> None:
    found = response(SENT)
    (whole,) = found.select("elapsed_ms")
    (absent,) = found.read(whole, "response.headers.x-frame-options")
    assert absent.value is ABSENT
    assert found.locate(absent.at).selector == "headers.x-frame-options"
    assert found.excerpt(absent.at) == ""
