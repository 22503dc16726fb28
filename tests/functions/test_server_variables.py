from typing import Any

from tests.functions.defining import definition, operation, said


def places(url: str, **variables: Any) -> list[str | None]:
    document = {
        **operation(),
        "servers": [{"url": url, "variables": variables} if variables else {"url": url}],
    }
    options = {"checkSubstitutions": True, "requireDefault": True}
    return [place for _, place in said("serverVariables", definition(document), "$.servers[*]", options)]


def test_variables_agree_with_the_address() -> None:
    assert places("https://{host}/v1", host={"default": "a"}) == []
    assert places("https://{host}/v1") == ["/servers/0"]
    assert places("https://{a}.b:{port}", port={"default": "80"}) == ["/servers/0/variables"]
    assert places("https://a/v1", host={"default": "a"}) == ["/servers/0/variables/host"]
    assert places("https://{host}/v1", host={}) == ["/servers/0/variables/host"]
    assert places("https://{host}/v1", host={"default": "c", "enum": ["a"]}) == [
        "/servers/0/variables/host/default"
    ]
    assert places("https://{host}/v1", host={"default": "a b"}) == ["/servers/0/variables"]
