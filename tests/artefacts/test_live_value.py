from typing import Any

import pytest

from checks.artefacts.live_value import NoValue, in_header, in_path, in_query, is_own, is_secret, value_of


def plain(value: Any) -> Any:
    return value


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ({"example": 1, "schema": {"example": 2}}, 1),
        ({"x-example": "a"}, "a"),
        ({"examples": {"one": {"value": 0}}}, 0),
        ({"schema": {"examples": ["x"]}}, "x"),
        ({"schema": {"default": 5, "enum": [6]}}, 5),
        ({"schema": {"enum": ["甲", "乙"]}}, "甲"),
        ({"schema": {"const": 3}}, 3),
        ({"content": {"application/json": {"example": {"a": 1}}}}, {"a": 1}),
        ({"default": False}, False),
    ],
)
def test_values_come_from_the_definition(parameter: dict[str, Any], value: Any) -> None:
    assert value_of(parameter, plain) == value


def test_nothing_is_made_up() -> None:
    with pytest.raises(NoValue):
        value_of({"schema": {"type": "string", "minLength": 1}}, plain)


@pytest.mark.parametrize(
    ("parameter", "value", "pairs"),
    [
        ({"name": "q", "schema": {}}, "a b&c=1", ["q=a%20b%26c%3D1"]),
        ({"name": "q", "schema": {}}, [1, 2], ["q=1", "q=2"]),
        ({"name": "q", "schema": {}, "explode": False}, [1, 2], ["q=1,2"]),
        ({"name": "q", "schema": {}, "explode": False, "style": "pipeDelimited"}, [1, 2], ["q=1%7C2"]),
        ({"name": "q", "collectionFormat": "multi"}, [1, 2], ["q=1", "q=2"]),
        ({"name": "q", "collectionFormat": "ssv"}, [1, 2], ["q=1%202"]),
        ({"name": "q"}, [1, 2], ["q=1,2"]),
        ({"name": "q", "schema": {}, "style": "deepObject"}, {"a": 1}, ["q%5Ba%5D=1"]),
        ({"name": "q", "schema": {}}, {"a": 1, "b": True}, ["a=1", "b=true"]),
        ({"name": "q", "schema": {}, "explode": False}, {"a": 1}, ["q=a,1"]),
        ({"name": "q", "content": {"application/json": {}}}, {"a": 1}, ["q=%7B%22a%22%3A1%7D"]),
        ({"name": "地区", "schema": {}}, "辽宁", ["%E5%9C%B0%E5%8C%BA=%E8%BE%BD%E5%AE%81"]),
    ],
)
def test_styles_of_a_query(parameter: dict[str, Any], value: Any, pairs: list[str]) -> None:
    assert in_query(parameter, value) == pairs


def test_a_path_stays_one_segment() -> None:
    assert in_path({}, "a/b?c#d") == "a%2Fb%3Fc%23d"
    assert in_path({}, [1, 2]) == "1,2"
    for value in ("..", ".", "", {"a": 1}):
        with pytest.raises(NoValue):
            in_path({}, value)
    with pytest.raises(NoValue):
        in_path({"style": "matrix"}, 1)


def test_a_header_cannot_smuggle() -> None:
    assert in_header(["a", 1]) == "a,1"
    for value in ("a\r\nHost: b", "中", "a" * 2_000):
        with pytest.raises(NoValue):
            in_header(value)


def test_credentials_and_own_headers_are_known_by_name() -> None:
    assert all(
        map(is_secret, ("Authorization", "X-Api-Key", "access_token", "sign", "x-sign", "appkey", "Cookie"))
    )
    assert not any(map(is_secret, ("design", "signal", "assignee", "id")))
    assert is_own("Host") and is_own("content-length") and not is_own("X-Request-Id")
