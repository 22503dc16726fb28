"""messageForm on pages for messages."""

from typing import Any

import pytest

from tests.functions.seen import cause, page, problems, say


def judge(html: str, title: str = "互动交流", **facts: Any) -> list[Any]:
    whole = f"<head><title>{title}</title></head><body>{html}</body>"
    return say("messageForm", "body", page(html=whole, facts=facts))


@pytest.mark.parametrize(
    "html",
    [
        "<textarea></textarea><button>提交</button>",
        "<textarea></textarea><input type=submit value=发送>",
        "<div contenteditable></div><a onclick=go()>提 交</a>",
        "<textarea></textarea><input type=image alt=提交>",
        "<a href=/write>我要写信</a>",
    ],
)
def test_usable(html: str) -> None:
    assert judge(html) == []


@pytest.mark.parametrize(
    ("html", "word"),
    [
        ("<textarea disabled></textarea><button>提交</button>", "不能填写"),
        ("<textarea></textarea><button hidden>提交</button>", "提交按钮"),
        ("<textarea></textarea><button disabled>提交</button>", "提交按钮"),
        ("<p>建设中</p>", "我要留言"),
    ],
)
def test_unusable(html: str, word: str) -> None:
    assert word in problems(judge(html, "我要留言"))[0]


def test_what_cannot_be_told() -> None:
    assert cause(judge("<p>请先登录</p>")) == "login"
    assert cause(judge("<input type=password>")) == "login"
    assert cause(judge("<iframe src=/form></iframe>", "我要留言")) == "not-collected"
    lost = [{"url": "http://www.example.gov.cn/c", "type": "image", "cause": "timeout"}]
    assert cause(judge("<textarea></textarea>", undelivered=lost)) == "not-collected"
    assert cause(judge("<ul><li>来信</ul>")) == "needs-confirmation"
