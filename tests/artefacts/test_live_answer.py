from typing import Any

import pytest

from checks.artefacts.live_answer import answers_of, declared
from checks.model.answer import Answer
from checks.model.cause import Cause
from checks.model.exchange import Exchange, Failure

BASE = "https://api.example.gov.cn/"


def plain(value: Any) -> Any:
    return value


def laid(status: int | None, responses: Any, base: str = BASE, **more: Any) -> Answer:
    document = {"openapi": "3.0.3", "paths": {"/a": {"get": {"responses": responses}}}, **more}
    failure = None if status else Failure(Cause.TIMEOUT, "超时")
    exchange = Exchange(base + "a", status=status, failure=failure, role="live", from_url="#/paths/~1a/get")
    (found,) = answers_of(document, plain, base, [exchange], {})
    return found


@pytest.mark.parametrize(
    ("status", "key"), [(200, "200"), (204, "2XX"), (404, "default"), (302, "default"), (500, "default")]
)
def test_under_which_key_a_status_stands(status: int, key: str) -> None:
    responses = {"200": {}, "2XX": {}, "default": {"description": "其他"}}
    assert declared({"responses": responses}, status, plain)[0] == key


def test_numbers_as_keys_and_nothing_at_all() -> None:
    assert declared({"responses": {200: {}}}, 200, plain)[0] == "200"
    assert declared({}, 200, plain) == (None, None)
    assert declared({"responses": {"default": {}}}, None, plain) == (None, None)


@pytest.mark.parametrize(
    ("status", "cause"),
    [(None, Cause.TIMEOUT), (401, Cause.LOGIN), (403, Cause.FIREWALL), (429, Cause.RATE_LIMITED),
     (407, Cause.LOGIN), (408, Cause.TIMEOUT), (412, Cause.FIREWALL), (451, Cause.FIREWALL), (521, Cause.FIREWALL),
     (502, Cause.SERVER_ERROR), (522, Cause.SERVER_ERROR), (302, Cause.REDIRECTS)],
)  # fmt: skip
def test_what_says_nothing_of_the_interface(status: int | None, cause: Cause) -> None:
    unknown = laid(status, {"default": {}}).unknown
    assert unknown is not None and unknown.cause is cause


def test_a_promised_redirect_is_an_answer() -> None:
    assert laid(302, {"302": {}}).unknown is None


def test_a_server_error_of_its_own_is_an_answer() -> None:
    assert laid(500, {"200": {}}) == laid(500, {"200": {}})
    found = laid(500, {"200": {}})
    assert found.unknown is None and found.key is None


def test_an_address_without_the_base_path_is_suspected_first() -> None:
    servers = [{"url": "https://api.example.gov.cn/v1"}]
    unknown = laid(404, {"200": {}}, servers=servers).unknown
    assert unknown is not None and "/v1" in unknown.zh
    assert laid(404, {"200": {}}, BASE + "v1/", servers=servers).unknown is None


def test_what_was_not_asked_says_why() -> None:
    document = {"openapi": "3.0.3", "paths": {"/a": {"get": {}}, "/b": {"get": {"security": [{"k": []}]}}}}
    first, second = answers_of(document, plain, BASE, [], {"budget": 1})
    assert first.unknown is not None and first.unknown.cause is Cause.BUDGET
    assert second.unknown is not None and "身份验证" in second.unknown.zh
