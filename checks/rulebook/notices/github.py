"""GitHub: workflow commands that become annotations on a change."""

from checks.rulebook.notices.notice import Notice


def render(notice: Notice) -> str:
    """`::error file=…,line=…,col=…,title=…::message`."""
    lines = []
    for fault in notice.faults:
        told = ",".join(
            f"{name}={_property(str(value))}"
            for name, value in (
                ("file", fault.path),
                ("line", fault.line),
                ("col", fault.column),
                ("title", fault.code),
            )
        )
        lines.append(f"::{fault.severity} {told}::{_text(fault.message(notice.lang))}")
    return "\n".join(lines)


def _text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _text(text).replace(":", "%3A").replace(",", "%2C")
