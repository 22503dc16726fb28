"""Closure: a page that says nothing but that the site is closed, in repair or moved."""

import re
from typing import Final

from checks.model.page import PageView

MAX_CHARS: Final = 600
"""The longest visible text of such a page (trial)."""
_MAX_LINKS: Final = 10
_WORK: Final = "升级|维护|整改|改造|暂停|关停|关闭|下线|迁移"
_NOTICE: Final = re.compile(
    rf"(?:网站|系统|平台|本站)(?:已|将|现|暂时|临时|正在|正|因)[^。;\n]{{0,15}}(?:{_WORK})"
    rf"|(?:正在|临时|暂时|即将)(?:{_WORK})"
    rf"|(?:升级|维护|整改|改造|关停|下线|迁移)(?:服务|访问|运行)?(?:中(?:[^心国]|\Z)|公告|通知|通告|期间)"
    r"|暂停(?:服务|访问|运行|开放)"
)


def closure_notice(page: PageView) -> str | None:
    """All the text of a short page that is a notice of closure, repair or move; None for other pages."""
    text = page.text
    if len(text) >= MAX_CHARS or not _NOTICE.search(text):
        return None
    return text if len(page.css("a[href]")) <= _MAX_LINKS else None
