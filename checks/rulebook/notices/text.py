"""Text: one line a fault, as compilers write them."""

from checks.rulebook.notices.notice import Notice

_WARNING = {"zh": "提醒：", "en": "warning: "}


def render(notice: Notice) -> str:
    """`path:line:column: message`."""
    lines = []
    for fault in notice.faults:
        mark = _WARNING[notice.lang] if fault.severity == "warning" else ""
        lines.append(f"{fault.path}:{fault.line}:{fault.column}: {mark}{fault.message(notice.lang)}")
    return "\n".join(lines)
