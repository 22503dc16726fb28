"""entryWorks: seen and clickable."""

from typing import Any

import pytest

from tests.functions.calling import call
from tests.functions.seen import cause, page, problems, say

ENTRY = {"entries": ("#e img", "a.e")}


def judge(html: str, **facts: Any) -> list[Any]:
    return say("entryWorks", "body", page(html=f"<body>{html}</body>", facts=facts), ENTRY)


@pytest.mark.parametrize(
    "html",
    [
        '<a class=e href="https://zfwzgl.www.gov.cn/">找错</a>',
        '<span id=e><img onclick="Link(1)"></span>',
        '<a href="/x"><span id=e><img></span></a>',
        '<a class=e href="#" guiju-hidden>x</a><a class=e href="/y">y</a>',
        "<p>没有入口</p>",
    ],
)
def test_one_that_works_suffices(html: str) -> None:
    assert judge(html) == []


@pytest.mark.parametrize(
    ("html", "word"),
    [
        ('<a class=e href="/x" guiju-hidden>x</a>', "看不见"),
        ('<div style="display:none"><a class=e href="/x">x</a></div>', "看不见"),
        ('<span id=e><img onclick="Link(1)" guiju-undefined="Link"></span>', "Link()"),
        ('<span id=e><img @click="Link(1)"></span>', "@click"),
    ],
)
def test_what_cannot_be_seen_or_clicked_fails(html: str, word: str) -> None:
    assert word in problems(judge(html))[0]


def test_a_listener_may_be_there() -> None:
    assert cause(judge("<span id=e><img></span>")) == "not-collected"
    assert cause(judge('<a class=e href="javascript:void(0)">x</a>')) == "not-collected"


def test_a_script_that_did_not_arrive_may_define_it() -> None:
    html = '<span id=e><img onclick="Link(1)" guiju-undefined="Link"></span>'
    lost = {"url": "https://zfwzgl.www.gov.cn/jiucuo.js", "type": "script", "cause": "dns"}
    assert cause(judge(html, undelivered=[lost])) == "not-collected"


def test_refuses_no_entries() -> None:
    with pytest.raises(ValueError):
        call("entryWorks", None, {"entries": ()})
