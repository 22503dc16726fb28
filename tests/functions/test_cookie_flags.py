from checks.artefacts.response import response
from checks.functions import FUNCTIONS
from checks.model.context import Context
from checks.model.exchange import Exchange
from checks.model.shelf import Shelf
from tests.functions.pages import CAPTURED, TARGET


def lacking(url: str, *cookies: str) -> list[str]:
    artefact = response(
        Exchange(url, status=200, headers=tuple(("Set-Cookie", cookie) for cookie in cookies))
    )
    entry = FUNCTIONS["cookieFlags"]
    predicate = entry.build(entry.options(), Shelf())
    context = Context(TARGET, CAPTURED, CAPTURED.date(), artefact)
    return [
        each.zh for part in artefact.select("headers.set-cookie") for each in predicate(part.value, context)
    ]  # type: ignore[union-attr]


def test_session_cookies() -> None:
    assert lacking("http://a.gov.cn/", "JSESSIONID=1; Path=/; HttpOnly") == []
    assert lacking("https://a.gov.cn/", "JSESSIONID=1; httponly") == ["Cookie JSESSIONID 缺少 Secure"]
    assert lacking("https://a.gov.cn/", "theme=1", "PHPSESSID=2") == [
        "Cookie PHPSESSID 缺少 HttpOnly、Secure"
    ]
    assert lacking("https://a.gov.cn/") == []
