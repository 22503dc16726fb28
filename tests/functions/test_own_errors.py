"""ownErrors: whose scripts throw."""

from typing import Any

import pytest

from tests.functions.seen import cause, page, problems, say


def error(url: str, message: str = "TypeError: a is null") -> dict[str, Any]:
    return {"message": message, "url": url, "line": 3, "column": 1, "promise": False}


def judge(*errors: Any, undelivered: Any = ()) -> list[Any]:
    seen = page(facts={"errors": list(errors), "undelivered": list(undelivered)})
    return say("ownErrors", "facts.errors", seen)


@pytest.mark.parametrize("url", ["http://www.example.gov.cn/a.js", "https://static.example.gov.cn/b.js", ""])
def test_own_errors_fail_with_their_place(url: str) -> None:
    (said,) = problems(judge(error(url)))
    assert "TypeError: a is null" in said and f"{url}:3" in said


def test_others_errors_and_none_hold() -> None:
    assert judge() == [] and judge(error("https://cdn.other.com/x.js"), None, 7) == []


def test_one_message_is_told_once() -> None:
    own = error("http://www.example.gov.cn/a.js")
    assert len(judge(own, own, {**own, "message": "other"})) == 2


def test_a_script_that_did_not_arrive_may_be_the_cause() -> None:
    lost = {"url": "https://cdn.other.com/jquery.js", "type": "script", "cause": "timeout"}
    own = error("http://www.example.gov.cn/")
    assert cause(judge(own, undelivered=[lost])) == "not-collected"
    assert problems(judge(own, undelivered=[{**lost, "type": "image"}, "odd"]))
