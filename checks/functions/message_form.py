"""messageForm: a page for messages has a visible text field and a visible button to send; nothing is sent.

A link that leads on to writing (我要写信) does as well. A login in front of it, fields in a frame, or a script or picture that
could not be fetched: cannot be told. Neither field nor link: wrong on a page that calls itself 留言, 写信 or 咨询, else for a
person to look at.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from checks.model.cause import Cause
from checks.model.context import Context
from checks.model.function import Function, Predicate
from checks.model.problem import Problem, Unknown
from checks.model.rendered import RenderedView
from checks.model.shelf import Shelf
from checks.model.text import clip, tidy
from checks.model.value import Value

_FIELDS: Final = "textarea, [contenteditable=''], [contenteditable=true]"
_BUTTONS: Final = (
    "button, input[type=submit i], input[type=button i], input[type=image i], a, [role=button], [onclick]"
)
_SEND: Final = re.compile(r"提\s*交|发\s*送|留\s*言|写\s*信|发\s*表|确\s*定|submit|send", re.IGNORECASE)
_ENTRY: Final = re.compile(
    r"我要(?:写信|留言|咨询|投诉|建议|提问|来信)|(?:写信|留言|咨询)(?:入口|须知)|在线(?:写信|留言|咨询)"
)
_LOGIN: Final = re.compile(r"请.{0,4}登录|登录后|统一身份认证|用户登录")
_NAMED: Final = re.compile(r"我要(?:写信|留言|咨询|投诉|建议)|在线(?:留言|咨询)|网上(?:留言|咨询)")


@dataclass(frozen=True, slots=True)
class MessageFormOptions:
    """No options."""


def build(options: MessageFormOptions, shelf: Shelf) -> Predicate:
    """Make the predicate."""

    def message_form(value: Value, context: Context) -> Iterable[Problem | Unknown]:
        page: RenderedView = context.artefact
        fields = [node for node in page.css(_FIELDS) if page.shown(node)]
        usable = [
            node for node in fields if "disabled" not in node.attributes and "readonly" not in node.attributes
        ]
        buttons = [node for node in page.css(_BUTTONS) if page.shown(node) and _SEND.search(_label(node))]
        if usable and any("disabled" not in node.attributes for node in buttons):
            return
        if any(page.shown(node) and _ENTRY.search(tidy(node.text())) for node in page.css("a[href]")):
            return
        if page.css("input[type=password i]") or _LOGIN.search(page.text_of(value)):
            yield Unknown(Cause.LOGIN, "登录以后才能留言", "messages can only be left after login")
            return
        if page.seen.get("undelivered") or page.css("iframe"):
            yield Unknown(
                Cause.NOT_COLLECTED,
                "有脚本、图片或框架没有取到",
                "a script, an image or a frame was not fetched",
            )
            return
        if fields:
            yield _missing("有输入框，但没有可用的提交按钮" if usable else "输入框不能填写")
            return
        title = next((tidy(node.text()) for node in page.css("title")), "")
        if _NAMED.search(title):
            yield _missing(f"“{clip(title, 40)}”页上没有可以填写的输入框")
        else:
            yield Unknown(
                Cause.CONFIRMATION,
                "没有找到留言的输入框，也没有到留言页的链接",
                "neither a field for a message nor a link to one was found",
            )

    return message_form


def _label(node: Any) -> str:
    attributes = node.attributes
    words = (attributes.get(name) or "" for name in ("value", "title", "alt", "aria-label"))
    return " ".join((tidy(node.text())[:40], *words))


def _missing(zh: str) -> Problem:
    return Problem(zh, "messages cannot be written here", zh)


FUNCTION = Function("messageForm", MessageFormOptions, build, __doc__ or "")
