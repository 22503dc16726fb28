from typing import Any

from tests.functions.defining import definition, operation, said


def texts(demand: str, *urls: str, **more: Any) -> list[str]:
    document = {**operation(), "servers": [{"url": url} for url in urls], **more}
    return [text for text, _ in said("serverAddress", definition(document), options={"demand": demand})]


def test_https() -> None:
    assert texts("https", "https://a.gov.cn", "/api") == [] and len(texts("https", "http://a.gov.cn")) == 1
    assert texts("https") == ["not-collected"]


def test_variables_are_filled_in() -> None:
    server = {
        "url": "{scheme}://a.gov.cn",
        "variables": {"scheme": {"default": "https", "enum": ["https", "http"]}},
    }
    document = {**operation(), "servers": [server]}
    assert len(said("serverAddress", definition(document), options={"demand": "https"})) == 1


def test_old_documents() -> None:
    old = {"swagger": "2.0", "host": "a.gov.cn", "schemes": ["https", "http"], "paths": {}}
    assert said("serverAddress", definition(old), options={"demand": "https"})[0][1] == "/schemes/1"
    del old["schemes"]
    assert said("serverAddress", definition(old), options={"demand": "https"})[0][0] == "not-collected"


def test_names_and_placeholders() -> None:
    assert len(texts("name", "https://10.0.0.1:8080/a", "https://[::1]/", "https://a.gov.cn")) == 2
    assert (
        len(
            texts("real", "http://localhost", "https://api.example.com", "https://x.test", "https://a.gov.cn")
        )
        == 3
    )


def test_a_host_is_judged_without_its_protocol() -> None:
    old = {"swagger": "2.0", "host": "10.0.0.1:8080", "basePath": "/api", "paths": {}}
    ((text, place),) = said("serverAddress", definition(old), options={"demand": "name"})
    assert "10.0.0.1:8080/api" in text and "//" not in text and place == "/host"
    assert said("serverAddress", definition({**old, "host": "a.gov.cn"}), options={"demand": "name"}) == []
    assert (
        len(said("serverAddress", definition({**old, "host": "localhost"}), options={"demand": "real"})) == 1
    )


def test_versions() -> None:
    assert (
        texts("versioned", "https://a.gov.cn/v1") == []
        and len(texts("versioned", "https://a.gov.cn/v2")) == 1
    )
    assert len(texts("versioned", "https://a.gov.cn/")) == 1
